import { sql } from "./database"

/** Every value of a text or JSON column of a database, a line each, with its table. */
export async function dumpTexts(databaseUrl: string): Promise<string> {
  const columns = await sql(
    databaseUrl,
    `select table_name, string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'character varying', 'json', 'jsonb')
      group by table_name`,
  )
  const tables = columns.map(async ({ table_name, names }) => {
    const rows = await sql(
      databaseUrl,
      `select row_to_json(kept)::text as line from (select ${names} from "${table_name}") kept`,
    )
    return rows.map(({ line }) => `${table_name} ${line}`)
  })
  return (await Promise.all(tables)).flat().join("\n")
}

/** The lines of a text that give a secret away, with the secret taken out. A code counts where no digit is beside it. */
export function findSecrets(text: string, secrets: Record<string, string[]>): string[] {
  const lines = text.split("\n")
  return Object.entries(secrets).flatMap(([kind, values]) =>
    values.flatMap((value) => {
      const escaped = value.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")
      const pattern = /^\d{6}$/.test(value) ? new RegExp(`(?<![\\w.-])${escaped}(?![\\w.-])`) : new RegExp(escaped)
      return lines.filter((line) => pattern.test(line)).map((line) => `${kind}: ${line.replace(pattern, "***")}`)
    }),
  )
}

import { Client } from "@medusajs/framework/pg"

/** The rows of one statement, in a database under test. */
export async function sql(databaseUrl: string, text: string, values: unknown[] = []): Promise<any[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

const clocks: Record<string, string[]> = {
  one_time_code: ["sent_at", "expires_at"],
  login_failure: ["locked_until", "updated_at"],
  login_session: ["last_used_at", "expires_at", "rotated_at", "created_at"],
}

/**
 * Moves all that logins, locks, codes and strict limits are timed by into the past: to the server it is as if so many
 * seconds had gone by.
 */
export async function letTimePass(databaseUrl: string, seconds: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const [table, columns] of Object.entries(clocks)) {
      const shifts = columns.map((column) => `${column} = ${column} - make_interval(secs => $1)`)
      await client.query(`update ${table} set ${shifts.join(", ")}`, [seconds])
    }
    await client.query("update rate_limit set expire = expire - $1", [seconds * 1000])
  } finally {
    await client.end()
  }
}

/** Forgets every wrong password, as a day would. */
export const clearLocks = (databaseUrl: string) => sql(databaseUrl, "delete from login_failure")

/** What /admin/products/:id/details answers; null where it is unset. */
export interface Details {
  brand: string | null
  weight_label: string | null
  features: string[] | null
  nutritional_info: Record<string, string> | null
  artist_name: string | null
  artist_bio: string | null
  featured_reason: string | null
}

/** The same as it is typed: lists with an entry on each line. */
export type Draft = Record<keyof Details, string>

/** A field, and what is wrong with it. */
export interface Mistake {
  field?: keyof Details
  message: string
}

export const toDraft = (details: Details): Draft => ({
  brand: details.brand ?? "",
  weight_label: details.weight_label ?? "",
  features: (details.features ?? []).join("\n"),
  nutritional_info: Object.entries(details.nutritional_info ?? {})
    .map(([name, text]) => `${name}: ${text}`)
    .join("\n"),
  artist_name: details.artist_name ?? "",
  artist_bio: details.artist_bio ?? "",
  featured_reason: details.featured_reason ?? "",
})

/** What is empty is null, which takes it away. @throws Mistake */
export function toDetails(draft: Draft, isFeatured: boolean): Details {
  if (isFeatured && !draft.featured_reason.trim()) throw mistake("featured_reason", "Say why, or switch it off.")
  if (draft.artist_bio.trim() && !draft.artist_name.trim()) throw mistake("artist_name", "Name the artist.")
  return {
    brand: orNull(draft.brand),
    weight_label: orNull(draft.weight_label),
    features: draft.features.trim() ? linesOf(draft.features) : null,
    nutritional_info: draft.nutritional_info.trim() ? readNutrition(draft.nutritional_info) : null,
    artist_name: orNull(draft.artist_name),
    artist_bio: orNull(draft.artist_bio),
    featured_reason: isFeatured ? orNull(draft.featured_reason) : null,
  }
}

/** From the server's sentence, `features.2: Must be one line`, to where it belongs. */
export function readMistake(sentence: string, fields: readonly string[]): Mistake {
  const [, field, entry, message] = /^(\w+)(?:\.(.+?))?: ([^]+)$/.exec(sentence) ?? []
  if (!fields.includes(field)) return { message: sentence }
  const place = /^\d+$/.test(entry ?? "") ? `Line ${Number(entry) + 1}` : entry
  return { field: field as keyof Details, message: place ? `${place}: ${message}` : message }
}

const orNull = (text: string) => text.trim() || null

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

function readNutrition(text: string) {
  const entries = linesOf(text).map((line) => {
    const [, name, value] = /^([^:]*[^:\s])\s*:\s*(.+)$/.exec(line) ?? []
    if (!name) throw mistake("nutritional_info", `"${line}" is no "Name: text".`)
    return [name, value] as const
  })
  const twice = entries.find(([name], at) => entries.findIndex(([other]) => other === name) < at)
  if (twice) throw mistake("nutritional_info", `"${twice[0]}" is there twice.`)
  return Object.fromEntries(entries)
}

const mistake = (field: keyof Details, message: string): Mistake => ({ field, message })

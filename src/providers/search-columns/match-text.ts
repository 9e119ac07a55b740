import type { SearchTypes } from "@medusajs/framework/types"
import { matchSubstring } from "./match-substring"
import { readQueryOptions } from "./query-options"
import type { IndexPlan, SearchableField } from "./plan"
import { invalid } from "./refuse"
import { join, raw, sql, type Sql } from "./sql"
import { toText } from "./values"

/** Between the texts of two fields, so that nothing is found across them. */
export const FIELD_END = "\u001f"
const LONGEST_QUERY = 1000

/** What free text asks for. */
export interface TextMatch {
  condition: Sql
  /** How well a document fits, higher is better; undefined where all fit alike. */
  score?: Sql
  /** It looks for similar words, down to the similarity 0.3; PostgreSQL has that as a setting. */
  isFuzzy: boolean
  /** No index tells what fits, so each text must be read. */
  isUnaided?: boolean
}

/** A field to look in, and its text. */
export type SearchedField = SearchableField & { text: Sql }

/** How free text is compared; undefined when there is none. @throws MedusaError */
export function matchText(input: SearchTypes.ProviderSearchQuery, plan: IndexPlan, config: string) {
  const options = input.search_options ?? {}
  const fields = readFields(input, plan)
  // Lower case by JavaScript, as the stored texts are: PostgreSQL knows ASCII only in some locales.
  const q = toText((input.q ?? "").trim().replaceAll(FIELD_END, " ")).toLowerCase()
  if (!q) return undefined
  if (q.length > LONGEST_QUERY) throw invalid(`A search text may have ${LONGEST_QUERY} characters`)
  if (!plan.searchable.length) {
    throw invalid(`Search index "${input.index.name}" has no searchable fields, so it cannot be queried by text`)
  }
  const { match } = readQueryOptions(options)
  return match === "substring" ? matchSubstring(q, fields, plan) : matchWords(q, input, fields, config)
}

/** The fields to look in; undefined for all of them. */
function readFields({ index, search_options }: SearchTypes.ProviderSearchQuery, plan: IndexPlan) {
  const paths = search_options?.attributes_to_search_on
  if (!paths) return undefined
  const fields = paths.map((path) => {
    const at = plan.searchable.findIndex((field) => field.path === path)
    if (at < 0) throw invalid(`Field "${path}" is not searchable on search index "${index.name}"`)
    return { ...plan.searchable[at], text: textOfField(raw(`"_text"`), at) }
  })
  return new Set(paths).size === plan.searchable.length ? undefined : fields
}

function matchWords(
  q: string,
  { index, search_options = {} }: SearchTypes.ProviderSearchQuery,
  fields: SearchedField[] | undefined,
  config: string,
): TextMatch {
  const isFuzzy = Boolean(search_options.typo_tolerance) && (index.settings.typo_tolerance?.enabled ?? true)
  const vector = fields ? vectorOf(fields, config) : raw(`"_vector"`)
  const words = wordsOf(q, search_options.match_strategy, config)
  const rank = sql`ts_rank_cd(${vector}, ${words})`
  const hasWords = sql`${vector} @@ ${words}`
  // What has the words in some fields has them in all, which an index tells.
  const isCandidate = fields ? sql`"_vector" @@ ${words} and ${hasWords}` : hasWords
  if (!isFuzzy) return { condition: isCandidate, score: rank, isFuzzy }
  const text = fields ? join([raw("''"), ...fields.map((field) => field.text)], " || ' ' || ") : raw(`"_text"`)
  return {
    // An operator and no comparison of the similarity: only that is found by index.
    condition: sql`(${hasWords} or ${q} <% (${text}))`,
    score: sql`greatest(${rank}, word_similarity(${q}, ${text}))`,
    isFuzzy,
  }
}

/** A query for all words, for any, or for all with the last one as a beginning: the ways of Medusa's own provider. */
function wordsOf(q: string, strategy: SearchTypes.SearchMatchStrategy | undefined, config: string): Sql {
  const words = sql`plainto_tsquery(${raw(`'${config}'`)}, ${q})`
  if (strategy === "any") return sql`replace(${words}::text, ' & ', ' | ')::tsquery`
  if (strategy === "last") return sql`regexp_replace(${words}::text, '''([^'']+)''$', '''\\1'':*')::tsquery`
  return words
}

/** The words of fields whose texts are given, each with its field's weight. */
export function vectorOf(fields: SearchedField[], config: string): Sql {
  const vectors = fields.map(
    ({ text, weight }) => sql`setweight(to_tsvector(${raw(`'${config}'`)}, ${text}), ${raw(`'${weight}'`)})`,
  )
  return vectors.length ? sql`(${join(vectors, " || ")})` : raw("''::tsvector")
}

/** The text of one field out of all. */
export const textOfField = (texts: Sql, at: number) => sql`split_part(${texts}, chr(31), ${raw(String(at + 1))})`

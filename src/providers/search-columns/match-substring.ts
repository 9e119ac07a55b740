import type { SearchedField, TextMatch } from "./match-text"
import type { IndexPlan } from "./plan"
import { combine, raw, sql, type Sql } from "./sql"
import { escapeLike } from "./values"

/** Texts that have `q` as it stands, in lower case, in one of the fields; in any when none are named. */
export function matchSubstring(q: string, fields: SearchedField[] | undefined, plan: IndexPlan): TextMatch {
  const hasIt = (text: Sql) => sql`${text} like ${`%${escapeLike(q)}%`}`
  const inAny = hasIt(raw(`"_text"`))
  const inOne = fields && (combine(fields.map(({ text }) => hasIt(text)), " or ") ?? raw("false")) // prettier-ignore
  return {
    condition: inOne ? sql`(${inAny} and ${inOne})` : inAny,
    isFuzzy: false,
    isUnaided: !(plan.knowsLetters ? /[\p{L}\p{N}]{3}/u : /[a-z0-9]{3}/).test(q),
  }
}

/**
 * How long a reply may be kept at most, in seconds, unless `portico({ cache })` says otherwise (dummyjson.md 12.2). A
 * change of the catalogue ends it at once. The user's profile of that section is not here: it is nobody else's business.
 */
export const cacheTimes = {
  products: 300,
  categories: 3600,
} satisfies Record<string, number>

/** What an operation's reply may be kept as. */
export type CacheName = keyof typeof cacheTimes

import { portico } from "../src/portico"

const secret = "a-secret-of-32-characters-or-more-x"

function searchOptions(options: object) {
  const { modules } = portico({ secret, ...options })
  const found = (modules as { resolve?: string; options?: object }[]).find(({ resolve }) =>
    resolve?.endsWith("/search"),
  )
  return found!.options as { providers: { id: string; resolve: string }[]; default_provider: string }
}

it("keeps the catalogue in PostgreSQL unless told, beside Medusa's own provider", () => {
  const { providers, default_provider } = searchOptions({})
  expect({ ids: providers.map(({ id }) => id), default_provider }).toEqual({ ids: ["postgres", "columns"], default_provider: "columns" }) // prettier-ignore
})

it("keeps it in the search provider that an option names, with that one's own options", () => {
  const searchProvider = { resolve: "medusa-search-engine", id: "engine", options: { host: "http://localhost:7700" } }
  const { providers, default_provider } = searchOptions({ searchProvider })
  expect({ last: providers.at(-1), default_provider }).toEqual({ last: searchProvider, default_provider: "engine" })
})

import type { SearchTypes } from "@medusajs/framework/types"
import { categoryAt, markets } from "./products"
import type { Random } from "./random"
import { frequentWord, wordAt } from "./words"

export interface Question {
  name: string
  /** How often it is asked; 31 times unless given. */
  times?: number
  ask(random: Random): Pick<SearchTypes.ProviderSearchQuery, "q" | "filters" | "pagination" | "search_options">
}

const [{ regionId, salesChannelIds }] = markets
const market = { region_id: regionId, sales_channel_ids: { $contains: salesChannelIds[0] } }
/** As the contracts ask: what the caller wants, in the caller's market. */
const sold = (filters: SearchTypes.SearchFilters = {}) => ({ $and: [filters, market] })
const byPrice = { price: "ASC", number: "ASC" } as const

/** What shops ask of the catalogue's index with so many documents. */
export const questions = (size: number): Question[] => [
  { name: "10, by number", ask: () => ({ filters: sold(), pagination: { take: 10, order: { number: "ASC" } } }) },
  { name: "10, by price", ask: () => ({ filters: sold(), pagination: { take: 10, order: byPrice } }) },
  {
    name: "10 of a category, by price",
    ask: (random) => ({
      filters: sold({ category_keys: { $contains: categoryAt(random) } }),
      pagination: { take: 10, order: byPrice },
    }),
  },
  {
    name: "10 of a range of prices, best rated first",
    ask(random) {
      const least = random() * 800
      return {
        filters: sold({ price: { $gte: least, $lte: least + 100 } }),
        pagination: { take: 10, order: { rating: "DESC", number: "ASC" } },
      }
    },
  },
  {
    name: `10 after ${size / 4}, by price`,
    ask: () => ({ filters: sold(), pagination: { skip: size / 4, take: 10, order: byPrice } }),
  },
  {
    name: "two words",
    ask: (random) => ({ q: `${wordAt(random)} ${wordAt(random)}`, filters: sold(), pagination: { take: 10 } }),
  },
  {
    name: "two frequent words",
    ask: (random) => ({ q: `${frequentWord(random)} ${frequentWord(random)}`, filters: sold(), pagination: { take: 10 } }), // prettier-ignore
  },
  {
    name: "a word and the beginning of one",
    ask: (random) => ({
      q: `${wordAt(random)} ${wordAt(random).slice(0, 3)}`,
      filters: sold(),
      pagination: { take: 10 },
      search_options: { match_strategy: "last" },
    }),
  },
  {
    name: "a misspelled word",
    times: 3,
    ask: (random) => ({
      q: wordAt(random).replace(/.$/, "x"),
      filters: sold(),
      pagination: { take: 10 },
      search_options: { typo_tolerance: true },
    }),
  },
  {
    name: "the count of a category, and nothing else",
    ask: (random) => ({
      filters: sold({ category_keys: { $contains: categoryAt(random) }, in_stock: true }),
      pagination: { take: 0 },
    }),
  },
  {
    name: "products of each category",
    times: 9,
    ask: () => ({
      filters: sold(),
      pagination: { take: 0 },
      search_options: { facets: [{ field: "category_handles", limit: 1000 }], count: "none" },
    }),
  },
]

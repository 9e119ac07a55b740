import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger, SearchTypes } from "@medusajs/framework/types"
import { AbstractSearchProviderService, ContainerRegistrationKeys, projectDocument } from "@medusajs/framework/utils"
import { Database } from "./database"
import { requireSupported } from "./definition"
import { dropIndex, emptyIndex, listIndexes, makeIndex } from "./indexes"
import { Plans } from "./plans"
import { readRequest } from "./read-request"
import { invalid } from "./refuse"
import { Memories, runSearch } from "./run-search"
import { removeDocuments, writeDocuments } from "./write-documents"

interface Dependencies {
  [ContainerRegistrationKeys.LOGGER]: Logger
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
}

interface Options {
  /** Whose words are compared, by the text search configuration `medusa_search_<language>`. English unless given. */
  language?: string
}

/**
 * Medusa's Search Module on PostgreSQL with a typed column for each field that is filtered, sorted or counted by.
 * It answers as Medusa's own PostgreSQL provider does, and reads less for it: a page comes from an index that has its
 * order, and a count is done again only when something was written that it may depend on.
 *
 * `index-options.ts` has what an index definition may ask for beside the usual, `query-options.ts` what a query may.
 */
export default class ColumnsSearchProvider extends AbstractSearchProviderService {
  static identifier = "columns"

  private readonly database: Database
  private readonly plans: Plans
  private readonly memories = new Memories()
  private readonly logger: Logger
  /** The text search configuration. */
  private readonly config: string

  constructor(container: Dependencies, { language = "english" }: Options = {}) {
    super()
    if (!/^[a-z0-9_]+$/.test(language)) throw invalid(`"${language}" is no name of a text search configuration`)
    this.config = `medusa_search_${language}`
    this.logger = container[ContainerRegistrationKeys.LOGGER]
    this.database = new Database(container[ContainerRegistrationKeys.PG_CONNECTION])
    this.plans = new Plans(this.database)
  }

  async upsertIndex({ index }: { index: SearchTypes.ResolvedSearchIndexDefinition }) {
    requireSupported(index, this.logger)
    await makeIndex(this.database, index)
    return done(index.physical_name)
  }

  async deleteIndex({ index }: { index: string }) {
    await dropIndex(this.database, index)
    return done(index)
  }

  async clearIndex({ index }: { index: string }) {
    await this.plans.use(index, (plan) => emptyIndex(this.database, plan))
    return done(index)
  }

  listIndexes() {
    return listIndexes(this.database, this.identifier)
  }

  /** By the definition that the table was made by, not by the newer one that the caller may have. */
  async upsertDocuments({ index, documents }: { index: string; documents: SearchTypes.SearchDocument[] }) {
    await this.plans.use(index, (plan) => writeDocuments(documents, plan, this.config, this.database))
    return done(index)
  }

  async deleteDocuments({ index, filters }: SearchTypes.SearchDeleteDocumentsInput) {
    await this.plans.use(index, (plan) => removeDocuments(filters, plan, this.database))
    return done(index)
  }

  async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    const begun = performance.now()
    const { request, answer } = await this.plans.use(input.index.physical_name, async (plan) => {
      const request = readRequest(input, plan, this.config)
      return { request, answer: await runSearch(request, this.database, this.memories) }
    })
    return {
      hits: answer.hits.map(({ id, score, document }) => ({
        id,
        score: input.search_options?.include_score ? score : undefined,
        document: projectDocument(document, input.attributes_to_retrieve),
      })),
      facets: answer.facets.length ? Object.fromEntries(answer.facets) : undefined,
      metadata: {
        skip: request.skip,
        take: request.take,
        count: answer.count,
        next_cursor: answer.nextCursor,
        query: input.q,
        processing_time_ms: Math.round(performance.now() - begun),
      },
    }
  }
}

const done = (index: string): SearchTypes.SearchTask => ({ index, status: "succeeded" })

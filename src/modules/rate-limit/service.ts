import type { ConfigModule } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import Redis from "ioredis"
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  type RateLimiterAbstract,
} from "rate-limiter-flexible"
import type { Limit } from "../../limits"

/** How a budget stands after one more request. */
export interface BudgetState {
  isOver: boolean
  /** Requests left in the window. */
  remaining: number
  /** Seconds to the end of the window. */
  resetsIn: number
}

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: unknown
  [ContainerRegistrationKeys.CONFIG_MODULE]: Pick<ConfigModule, "projectConfig">
}

/**
 * Budgets of requests. With Redis all are counted there; without, the strict ones in PostgreSQL and the others in this
 * process, as a write to the database would cost more than the reads that it guards. Redis failing, the strict ones
 * fail (who guesses codes must not profit) and the others are counted in the process.
 */
export default class RateLimitService {
  private readonly limiters = new Map<string, RateLimiterAbstract>()
  private readonly redis?: Redis
  private readonly isOff: boolean

  constructor(
    private readonly container: Dependencies,
    options: { rateLimit?: unknown },
  ) {
    this.isOff = options.rateLimit === false
    const { redisUrl, redisOptions } = container[ContainerRegistrationKeys.CONFIG_MODULE].projectConfig
    // A budget that cannot be asked within a second counts as failed.
    const patience = { maxRetriesPerRequest: 1, commandTimeout: 1000, enableOfflineQueue: false }
    if (redisUrl) this.redis = new Redis(redisUrl, { ...redisOptions, ...patience }).on("error", () => {})
  }

  __hooks = {
    onApplicationShutdown: async () => void this.redis?.disconnect(),
  }

  /** Counts one request of `client` against the budget `name`. @throws when a strict budget cannot be counted */
  async consume(name: string, client: string, limit: Limit): Promise<BudgetState> {
    if (this.isOff) return { isOver: false, remaining: limit.requests, resetsIn: limit.seconds }
    const { consumedPoints, msBeforeNext } = await this.limiterOf(name, limit).penalty(client)
    return {
      isOver: consumedPoints > limit.requests,
      remaining: Math.max(limit.requests - consumedPoints, 0),
      resetsIn: Math.ceil(msBeforeNext / 1000),
    }
  }

  /** Takes back a request that turned out not to count. */
  async refund(name: string, client: string, limit: Limit): Promise<void> {
    if (!this.isOff) await this.limiterOf(name, limit).reward(client)
  }

  private limiterOf(name: string, limit: Limit): RateLimiterAbstract {
    const known = this.limiters.get(name)
    if (known) return known
    const limiter = this.createLimiter(
      { points: limit.requests, duration: limit.seconds, keyPrefix: name },
      limit.strict,
    )
    this.limiters.set(name, limiter)
    return limiter
  }

  private createLimiter(budget: { points: number; duration: number; keyPrefix: string }, strict?: boolean) {
    if (this.redis) {
      const insuranceLimiter = strict ? undefined : new RateLimiterMemory(budget)
      return new RateLimiterRedis({ ...budget, storeClient: this.redis, insuranceLimiter })
    }
    if (!strict) return new RateLimiterMemory(budget)
    const storeClient = this.container[ContainerRegistrationKeys.PG_CONNECTION]
    return new RateLimiterPostgres({
      ...budget,
      storeClient,
      storeType: "knex",
      tableName: "rate_limit",
      tableCreated: true,
    })
  }
}

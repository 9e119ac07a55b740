import { setTimeout as wait } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Listening } from "./listening"

/** Somebody who remembers what the catalogue was like. */
export interface Follower {
  /** From here on every change is told. */
  open(): void
  /** The catalogue has changed: nothing that was read before holds. */
  forget(): void
  /** Changes may pass untold from here on: nothing holds. */
  close(): void
}

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
  [ContainerRegistrationKeys.LOGGER]: Logger
}

/** Milliseconds between two tries to listen. */
const PAUSE = 1000

/**
 * Tells every process of a change in the index `catalogue`, by PostgreSQL's NOTIFY: with or without Redis, and to each
 * process, where a Redis event goes to one of them.
 */
export default class CatalogueChangesService {
  private readonly followers = new Set<Follower>()
  private readonly database: Knex
  private readonly logger: Logger
  private listening?: Listening
  private isStopped = false

  constructor(container: Dependencies) {
    this.database = container[ContainerRegistrationKeys.PG_CONNECTION]
    this.logger = container[ContainerRegistrationKeys.LOGGER]
  }

  __hooks = {
    onApplicationShutdown: async () => {
      this.isStopped = true
      this.listening?.stop()
    },
  }

  /** To be called after the index was written. The followers here know when this returns, others within moments. */
  async tell(): Promise<void> {
    this.each("forget")
    await Listening.notify(this.database, "changed")
  }

  follow(follower: Follower): void {
    this.followers.add(follower)
    if (this.followers.size === 1) void this.keepListening()
  }

  private async keepListening() {
    for (let isSaid = false; !this.isStopped; await wait(PAUSE, undefined, { ref: false })) {
      try {
        this.listening = await Listening.begin(this.database, () => this.each("forget"))
        for await (const _ of this.listening.beats()) {
          this.each("open")
          isSaid = false
        }
      } catch (error) {
        this.each("close")
        // Once for each silence, however many tries it takes.
        if (!isSaid && !this.isStopped) this.logger.warn(`Nothing is cached for now: ${(error as Error).message}`)
        isSaid = true
      }
    }
  }

  private each(happening: keyof Follower) {
    for (const follower of this.followers) follower[happening]()
  }
}

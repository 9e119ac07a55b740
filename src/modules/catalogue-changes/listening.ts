import { randomUUID } from "node:crypto"
import { EventEmitter, once } from "node:events"
import { setTimeout as wait } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Client } from "@medusajs/framework/pg"

const CHANNEL = "portico_catalogue"
/** Milliseconds between two signs of life, and how long one may take. */
const BEAT = 5000
const PATIENCE = 10_000

/** One connection that listens, beside the pool and with its settings. */
export class Listening {
  private readonly name = randomUUID()
  private readonly own = new EventEmitter()
  private readonly ended = new AbortController()

  private constructor(
    private readonly database: Knex,
    private readonly connection: Client,
    onChange: () => void,
  ) {
    connection.on("notification", ({ payload }) => (payload === this.name ? this.own.emit("heard") : onChange()))
    connection.on("error", (error) => this.ended.abort(error))
    connection.on("end", () => this.ended.abort(new Error("the connection was closed")))
  }

  static async begin(database: Knex, onChange: () => void): Promise<Listening> {
    const listening = new Listening(database, await database.client.acquireRawConnection(), onChange)
    await listening.connection.query(`listen ${CHANNEL}`)
    return listening
  }

  static async notify(database: Knex, message: string): Promise<void> {
    await database.raw("select pg_notify(?, ?)", [CHANNEL, message])
  }

  /**
   * A beat each time that a message of its own has come around: only then is it sure that others' do too. Behind a
   * pooler that shares connections none ever comes, and a network may break without a word.
   * @throws Error when a beat is missed or the connection is lost
   */
  async *beats(): AsyncGenerator<void> {
    const { signal } = this.ended
    try {
      for (;;) {
        const late = setTimeout(() => this.ended.abort(new Error("nothing comes through")), PATIENCE).unref()
        await Promise.all([once(this.own, "heard", { signal }), Listening.notify(this.database, this.name)])
        clearTimeout(late)
        yield
        await wait(BEAT, undefined, { ref: false, signal })
      }
    } catch (error) {
      throw signal.reason ?? error
    } finally {
      this.stop()
    }
  }

  stop(): void {
    this.ended.abort()
    this.connection.end().catch(() => {})
  }
}

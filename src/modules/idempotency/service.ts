import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import IdempotentRequest from "./models/idempotent-request"

/** How long an answer is kept (R25), in hours. */
const KEPT_HOURS = 48
/** After so many seconds a request without an answer is taken for dead, with the process that served it. */
const RUNNING_SECONDS = 120

export interface KeyedRequest {
  scope: string
  key: string
  bodyHash: string
}

/** `new` is the caller's to run; the others are answered without running anything. */
export type Claim =
  { state: "new" } | { state: "done"; status: number; reply: unknown } | { state: "running" } | { state: "other body" }

export default class IdempotencyService extends MedusaService({ IdempotentRequest }) {
  /** Takes the key for a request, unless somebody has it. One statement decides, so of two at once one is `new`. */
  @InjectManager()
  async claim(
    { scope, key, bodyHash }: KeyedRequest,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<Claim> {
    const manager = context.manager!
    const claimed = await manager.execute(
      `insert into idempotent_request (id, scope, key, body_hash, held_until)
        values (?, ?, ?, ?, now() + make_interval(secs => ${RUNNING_SECONDS}))
        on conflict (scope, key) where deleted_at is null do update
          set body_hash = excluded.body_hash, held_until = excluded.held_until, status = null, reply = null
          where idempotent_request.held_until < now()
        returning id`,
      [generateEntityId(undefined, "idem"), scope, key, bodyHash],
    )
    if (claimed.length) return { state: "new" }
    const [row]: { body_hash: string; status: number | null; reply: unknown }[] = await manager.execute(
      "select body_hash, status, reply from idempotent_request where scope = ? and key = ? and deleted_at is null",
      [scope, key],
    )
    if (row && row.body_hash !== bodyHash) return { state: "other body" }
    return row?.status ? { state: "done", status: row.status, reply: row.reply } : { state: "running" }
  }

  /** Keeps the answer for those who ask again. */
  @InjectManager()
  async settle(
    { scope, key }: KeyedRequest,
    status: number,
    reply: unknown,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<void> {
    await context.manager!.execute(
      `update idempotent_request
        set status = ?, reply = ?::jsonb, held_until = now() + make_interval(hours => ${KEPT_HOURS})
        where scope = ? and key = ?`,
      [status, JSON.stringify(reply), scope, key],
    )
  }

  /** Gives the key back: the request has failed, and may be tried again. */
  @InjectManager()
  async release({ scope, key }: KeyedRequest, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await context.manager!.execute("delete from idempotent_request where scope = ? and key = ?", [scope, key])
  }
}

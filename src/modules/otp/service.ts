import { createHmac, randomInt } from "node:crypto"
import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import OneTimeCode from "./models/one-time-code"

/** Life of a code, in seconds (kishanskraft.md, Send OTP). */
export const OTP_LIFE_SECONDS = 300
/** Wrong tries after which a code is worth nothing (R11). */
export const OTP_TRIES = 5
/** The shortest time between two codes for one number, in seconds (R11). */
export const OTP_RESEND_SECONDS = 30

export default class OtpService extends MedusaService({ OneTimeCode }) {
  private readonly secret: string

  constructor(container: object, options: { secret: string }) {
    super(container, options)
    this.secret = options.secret
  }

  /**
   * A new six-digit code for an E.164 number, in place of any older one.
   * @returns the code, to be sent and forgotten; within the resend gap, in how many seconds there may be one
   */
  @InjectManager()
  async issue(
    mobile: string,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<{ code: string; expiresIn: number } | { retryAfter: number }> {
    const code = randomInt(0, 1_000_000).toString().padStart(6, "0")
    const issued = await context.manager!.execute(
      `insert into one_time_code (id, mobile, code_hash, sent_at, expires_at, tries_left)
        values (?, ?, ?, now(), now() + make_interval(secs => ${OTP_LIFE_SECONDS}), ${OTP_TRIES})
        on conflict (mobile) where deleted_at is null do update
          set code_hash = excluded.code_hash, sent_at = excluded.sent_at, expires_at = excluded.expires_at,
              tries_left = excluded.tries_left, updated_at = now()
          where one_time_code.sent_at <= now() - make_interval(secs => ${OTP_RESEND_SECONDS})
        returning id`,
      [generateEntityId(undefined, "otp"), mobile, this.hash(mobile, code)],
    )
    if (issued.length) return { code, expiresIn: OTP_LIFE_SECONDS }
    const [{ seconds }]: { seconds: number }[] = await context.manager!.execute(
      `select ceil(extract(epoch from sent_at - now()) + ${OTP_RESEND_SECONDS})::int as seconds from one_time_code
        where mobile = ? and deleted_at is null`,
      [mobile],
    )
    return { retryAfter: Math.max(seconds, 1) }
  }

  /** Takes back a code that could not be sent, so that the next may be asked for at once. */
  @InjectManager()
  async withdraw(mobile: string, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await context.manager!.execute("delete from one_time_code where mobile = ?", [mobile])
  }

  /**
   * Whether `code` is the valid one of `mobile`; a right one is used up, a wrong one costs a try.
   * The try is taken before the comparison, in one statement, so that parallel guesses are counted too.
   */
  @InjectManager()
  async redeem(
    mobile: string,
    code: string,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<boolean> {
    const manager = context.manager!
    const [row]: { code_hash: string }[] = await manager.execute(
      `update one_time_code set tries_left = tries_left - 1
        where mobile = ? and deleted_at is null and expires_at > now() and tries_left > 0
        returning code_hash`,
      [mobile],
    )
    if (!row || row.code_hash !== this.hash(mobile, code)) return false
    const used = await manager.execute(
      // Whoever empties the hash has used the code; a second one finds nothing to empty.
      "update one_time_code set code_hash = '', tries_left = 0 where mobile = ? and code_hash = ? returning id",
      [mobile, row.code_hash],
    )
    return used.length === 1
  }

  /** Forgets codes that have long been worth nothing. */
  @InjectManager()
  async deleteExpired(@MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await context.manager!.execute("delete from one_time_code where expires_at < now() - interval '1 day'")
  }

  private hash(mobile: string, code: string) {
    return createHmac("sha256", this.secret).update(`otp:${mobile}:${code}`).digest("base64url")
  }
}

import { createHmac } from "node:crypto"
import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import LoginFailure from "./models/login-failure"

/** Wrong passwords in a row that lock an account (R10). */
export const LOCKOUT_TRIES = 5
/** How long it stays locked, in seconds (R10). */
export const LOCKOUT_SECONDS = 15 * 60

/** How a guarded try ended; `locks` is a wrong one that has locked the account. */
export type Outcome = "right" | "wrong" | "locks" | "locked"

/** Locks accounts at which somebody guesses passwords. Names that nobody has are counted alike, so a lock tells nothing. */
export default class LockoutService extends MedusaService({ LoginFailure }) {
  private readonly secret: string

  constructor(container: object, options: { secret: string }) {
    super(container, options)
    this.secret = options.secret
  }

  /**
   * What stands for a name, whether or not somebody has it: every door counts under it, so that a lock at one that
   * another does not know tells nothing. An account of several names has a subject of its own beside.
   */
  subjectOfName(name: string): string {
    return createHmac("sha256", this.secret).update(`name:${name}`).digest("base64url")
  }

  /** Runs `isRight` unless the subject is locked, and keeps count. */
  async guard(subject: string, isRight: () => Promise<boolean>): Promise<Outcome> {
    const failures = await this.takeTry(subject)
    if (failures === undefined) return "locked"
    const right = await isRight().catch(async (error) => {
      await this.giveBack(subject)
      throw error
    })
    if (!right) return failures === LOCKOUT_TRIES ? "locks" : "wrong"
    await this.clear(subject)
    return "right"
  }

  /**
   * Counts a try as wrong before the password is compared, in one statement, so that parallel guesses are counted too.
   * @returns the wrong ones in a row with this one, or undefined when the subject is locked
   */
  @InjectManager()
  protected async takeTry(
    subject: string,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<number | undefined> {
    const [taken]: { failures: number }[] = await context.manager!.execute(
      `insert into login_failure as held (id, subject, failures) values (?, ?, 1)
        on conflict (subject) where deleted_at is null do update
          set failures = case when held.locked_until is null then held.failures + 1 else 1 end,
              locked_until = case when held.locked_until is null and held.failures + 1 >= ${LOCKOUT_TRIES}
                then now() + make_interval(secs => ${LOCKOUT_SECONDS}) end,
              updated_at = now()
          where held.locked_until is null or held.locked_until <= now()
        returning failures`,
      [generateEntityId(undefined, "logfail"), subject],
    )
    return taken?.failures
  }

  /** Takes a try back that came to no comparison: a busy server must lock nobody. */
  @InjectManager()
  protected async giveBack(subject: string, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await context.manager!.execute(
      "update login_failure set failures = greatest(failures - 1, 0), locked_until = null where subject = ?",
      [subject],
    )
  }

  /** Forgets the failures: the right password came, or staff unlock. */
  @InjectManager()
  async clear(subject: string, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await context.manager!.execute("delete from login_failure where subject = ?", [subject])
  }

  /** Forgets the failures of an account and of all its names. */
  async clearAccount(id: string, names: string[]): Promise<void> {
    for (const subject of [id, ...names.map((name) => this.subjectOfName(name))]) await this.clear(subject)
  }

  /** Until when an account is locked; null when it is not. */
  async lockedUntil(subject: string): Promise<Date | null> {
    const [row] = await this.listLoginFailures({ subject })
    const until = row?.locked_until ? new Date(row.locked_until) : null
    return until && until.getTime() > Date.now() ? until : null
  }

  /** Forgets failures that nobody has added to for a day. */
  @InjectManager()
  async deleteExpired(@MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await context.manager!.execute("delete from login_failure where updated_at < now() - interval '1 day'")
  }
}

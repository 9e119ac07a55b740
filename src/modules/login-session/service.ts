import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { LivenessMemory } from "./liveness-memory"
import LoginCutoff from "./models/login-cutoff"
import LoginSession from "./models/login-session"
import { hashRefreshToken, newRefreshToken, nextRefreshToken, sessionOf } from "./refresh-token"

/** For so many seconds after a rotation the token before is still taken, as answers get lost and tabs refresh together. */
const GRACE_SECONDS = 10

/** Whose login it is, in Medusa's terms. */
export interface SessionActor {
  actorId: string
  actorType: "customer" | "user"
  authIdentityId: string
}

export interface NewSession extends SessionActor {
  contract: string
  userAgent?: string
  address?: string
  /** Its life in seconds; each refresh begins it anew. */
  seconds: number
  /** Whether it gets a refresh token. */
  refreshable: boolean
  /** The time by `now()` before it was proved who this is; left out for an account that was made just now. */
  since?: string
}

export interface OpenedSession {
  id: string
  refreshToken?: string
}

export type Refreshed =
  { actor: SessionActor; session: Required<OpenedSession> } | { problem: "unknown" | "expired" | "reused" }

interface Row {
  id: string
  actor_id: string
  actor_type: SessionActor["actorType"]
  auth_identity_id: string
  parent_hash: string | null
  is_over: boolean
  is_graced: boolean
}

/** Logins that can die: a token is worth something only as long as its session is (R8). */
export default class LoginSessionService extends MedusaService({ LoginSession, LoginCutoff }) {
  private readonly secret: string
  private readonly alive = new LivenessMemory()

  constructor(container: object, options: { secret: string }) {
    super(container, options)
    this.secret = options.secret
  }

  /** The database's time, in its own text, as no clock is the same on two machines. For `open`. */
  @InjectManager()
  async now(@MedusaContext() context: Context<SqlEntityManager> = {}): Promise<string> {
    const [{ now }]: { now: string }[] = await context.manager!.execute("select clock_timestamp()::text as now")
    return now
  }

  /** Undefined when all the actor's logins were ended since it was begun to prove who this is. */
  @InjectManager()
  async open(
    session: NewSession,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<OpenedSession | undefined> {
    const id = generateEntityId(undefined, "sess")
    const refreshToken = session.refreshable ? newRefreshToken(id) : undefined
    await context.manager!.execute(
      `insert into login_session (id, actor_id, actor_type, auth_identity_id, contract, user_agent, address,
          refresh_hash, last_used_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, now(), now() + make_interval(secs => ?))`,
      [
        id,
        session.actorId,
        session.actorType,
        session.authIdentityId,
        session.contract,
        session.userAgent?.slice(0, 300) ?? null,
        session.address ?? null,
        refreshToken ? hashRefreshToken(refreshToken) : null,
        session.seconds,
      ],
    )
    if (session.since && (await this.isCut(session.actorId, session.since, context))) {
      await this.revoke({ id }, "cut_off", context)
      return undefined
    }
    return { id, refreshToken }
  }

  /** Asked when the login stands already: who ends all of them notes it first and looks for logins then, so one of the two sees the other. */
  private async isCut(actorId: string, since: string, { manager }: Context<SqlEntityManager>): Promise<boolean> {
    const cuts = await manager!.execute("select 1 from login_cutoff where actor_id = ? and cut_at >= ?", [
      actorId,
      since,
    ])
    return cuts.length > 0
  }

  /** Whether the session still is, and is this actor's. Remembered for half a second, so that a revocation holds everywhere within one. */
  @InjectManager()
  async isAlive(
    id: string,
    actorId: string,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<boolean> {
    if (typeof id !== "string" || typeof actorId !== "string") return false
    if (this.alive.knows(id, actorId)) return true
    const [row]: { is_idle: boolean }[] = await context.manager!.execute(
      `select last_used_at < now() - interval '1 minute' as is_idle from login_session
        where id = ? and actor_id = ? and revoked_at is null and expires_at > now()`,
      [id, actorId],
    )
    if (!row) return false
    this.alive.remember(id, actorId)
    if (row.is_idle) await context.manager!.execute("update login_session set last_used_at = now() where id = ?", [id])
    return true
  }

  /**
   * Takes a refresh token and gives the next one; of several at once all get the same. One that was used before, but
   * for the direct parent within the grace, ends the session: somebody has a copy.
   */
  @InjectManager()
  async refresh(
    token: string,
    seconds: number,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<Refreshed> {
    const id = sessionOf(token)
    const hash = hashRefreshToken(token)
    const session = { id, refreshToken: nextRefreshToken(token, this.secret) }
    const [rotated]: Row[] = await context.manager!.execute(
      `update login_session
        set refresh_hash = ?, parent_hash = refresh_hash, rotated_at = now(), last_used_at = now(),
            expires_at = now() + make_interval(secs => ?)
        where id = ? and refresh_hash = ? and revoked_at is null and expires_at > now()
        returning actor_id, actor_type, auth_identity_id`,
      [hashRefreshToken(session.refreshToken), seconds, id, hash],
    )
    if (rotated) return { actor: toActor(rotated), session }
    const [row]: Row[] = await context.manager!.execute(
      `select actor_id, actor_type, auth_identity_id, parent_hash, revoked_at is not null or expires_at <= now() as is_over,
          rotated_at > now() - interval '${GRACE_SECONDS} seconds' as is_graced
        from login_session where id = ? and refresh_hash is not null`,
      [id],
    )
    if (!row) return { problem: "unknown" }
    if (row.is_over) return { problem: "expired" }
    if (row.is_graced && row.parent_hash === hash) return { actor: toActor(row), session }
    await this.revoke({ id }, "refresh_reused", context)
    return { problem: "reused" }
  }

  /** Ends one session, or all of an actor and those that are being opened. @returns how many were ended */
  @InjectManager()
  async revoke(
    which: { id: string } | { actorId: string },
    reason: string,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<number> {
    if ("actorId" in which) {
      await context.manager!.execute(
        `insert into login_cutoff (actor_id, cut_at) values (?, clock_timestamp())
          on conflict (actor_id) do update set cut_at = excluded.cut_at`,
        [which.actorId],
      )
    }
    const [column, value] = "id" in which ? ["id", which.id] : ["actor_id", which.actorId]
    const ended: Row[] = await context.manager!.execute(
      `update login_session set revoked_at = now(), revoked_for = ? where ${column} = ? and revoked_at is null
        returning id`,
      [reason, value],
    )
    this.alive.forget(ended.map(({ id }) => id))
    return ended.length
  }

  /** Forgets logins that ended a month ago; until then staff can see why. */
  @InjectManager()
  async deleteExpired(@MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await context.manager!.execute(
      "delete from login_session where least(expires_at, revoked_at) < now() - interval '30 days'",
    )
    await context.manager!.execute("delete from login_cutoff where cut_at < now() - interval '1 day'")
  }
}

const toActor = ({ actor_id, actor_type, auth_identity_id }: Row): SessionActor => ({
  actorId: actor_id,
  actorType: actor_type,
  authIdentityId: auth_identity_id,
})

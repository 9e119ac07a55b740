import { checkPassword } from "../../src/use-cases/auth/check-password"
import { refusals } from "../../src/providers/auth-password/refusals"

/** Medusa's auth module answers with what a provider said; here it is told what to say. */
function contextOf(answer: object) {
  const counted: string[] = []
  const limits = {
    consume: async (name: string) => (counted.push(`+${name}`), { isOver: false, remaining: 1, resetsIn: 1 }),
    refund: async (name: string) => void counted.push(`-${name}`),
  }
  const parts: Record<string, unknown> = { rate_limit: limits, auth: { authenticate: async () => answer } }
  const scope = { resolve: (name: string) => parts[name] }
  const check = checkPassword("password", "jane", "x", { scope: scope as never, client: { address: "1.2.3.4" } })
  return { check, counted }
}

describe("checking a password", () => {
  it.each([
    ["invalid_credentials", refusals.wrong],
    ["account_locked", refusals.locked],
    ["unavailable", refusals.busy],
    ["unavailable", "connect ECONNREFUSED 127.0.0.1:5432"],
  ])("fails with %s when the provider says %j", async (code, error) => {
    const { check, counted } = contextOf({ success: false, error })
    await expect(check).rejects.toMatchObject({ code })
    expect(counted).toEqual(["+accounts.wrong_passwords"])
  })

  it("lets nobody in by a password alone who has a second factor", async () => {
    const { check } = contextOf({ success: true, authIdentity: { id: "a" }, mfaChallenge: { id: "m" } })
    await expect(check).rejects.toMatchObject({ code: "second_factor_required" })
  })

  it("counts only wrong ones against an address", async () => {
    const { check, counted } = contextOf({ success: true, authIdentity: { id: "a" } })
    await expect(check).resolves.toEqual({ id: "a" })
    expect(counted).toEqual(["+accounts.wrong_passwords", "-accounts.wrong_passwords"])
  })
})

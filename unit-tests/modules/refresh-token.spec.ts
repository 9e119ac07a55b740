import {
  hashRefreshToken,
  newRefreshToken,
  nextRefreshToken,
  sessionOf,
} from "../../src/modules/login-session/refresh-token"

describe("refresh tokens", () => {
  const token = newRefreshToken("sess_1")

  it("name their session and are unguessable", () => {
    expect(sessionOf(token)).toBe("sess_1")
    expect(token).toMatch(/^sess_1\.[\w-]{43}$/)
    expect(newRefreshToken("sess_1")).not.toBe(token)
  })

  it("have one successor, which only this server can tell", () => {
    expect(nextRefreshToken(token, "secret")).toBe(nextRefreshToken(token, "secret"))
    expect(nextRefreshToken(token, "other")).not.toBe(nextRefreshToken(token, "secret"))
    expect(sessionOf(nextRefreshToken(token, "secret"))).toBe("sess_1")
  })

  it("are kept as a hash", () => expect(hashRefreshToken(token)).not.toContain(token.slice(7, 20)))

  it.each(["", "no-dot", ".x", "sess_1."])("read anything: %j", (text) => {
    expect(["", "sess_1"]).toContain(sessionOf(text))
  })
})

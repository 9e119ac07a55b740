import { hash } from "@node-rs/bcrypt"
import {
  hashPassword,
  isOutdated,
  TooManyPasswords,
  verifyPassword,
} from "../../src/providers/auth-password/hash-password"

describe("passwords", () => {
  it("are kept as bcrypt of cost 12", async () => {
    const stored = await hashPassword("SecurePass123")
    expect(stored).toMatch(/^hmac-sha384:\$2[aby]\$12\$/)
    expect(isOutdated(stored)).toBe(false)
    expect(await verifyPassword("SecurePass123", stored)).toBe(true)
    expect(await verifyPassword("SecurePass124", stored)).toBe(false)
  })

  it("count to their last byte: bcrypt alone would stop at 72, or at a NUL", async () => {
    const long = "é".repeat(60)
    expect(await verifyPassword(`${long}b`, await hashPassword(`${long}a`))).toBe(false)
    expect(await verifyPassword("secret\0b", await hashPassword("secret\0a"))).toBe(false)
  })

  it("are the same however the keyboard has put a letter together", async () => {
    expect(await verifyPassword("pa\u0301ssword", await hashPassword("p\u00e1ssword"))).toBe(true)
  })

  it.each(["$2a$", "$2b$", "$2y$"])("of an import are taken with %s, and are to be made anew", async (prefix) => {
    const stored = prefix + (await hash("SecurePass123", { cost: 10 })).slice(4)
    expect(await verifyPassword("SecurePass123", stored)).toBe(true)
    expect(await verifyPassword("SecurePass124", stored)).toBe(false)
    expect(isOutdated(stored)).toBe(true)
  })

  it("of nobody are always wrong", async () => {
    expect(await verifyPassword("SecurePass123", undefined)).toBe(false)
  })

  it("wait for each other, and past a queue of some seconds are refused at once", async () => {
    const tries = Array.from({ length: 60 }, () =>
      verifyPassword("x", "$2b$04$" + "a".repeat(53)).catch((error) => error),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter((answer) => answer instanceof TooManyPasswords).length).toBeGreaterThan(0)
  }, 60_000)
})

import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Tokens } from "../../src/gateway/tokens"
import { readPublicKeys, readSigningKeys, rotateSigningKeys } from "../../src/server/signing-keys"

describe("signing keys", () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "keys-"))))
  afterEach(() => rmSync(folder, { recursive: true }))

  const open = () => {
    const { jwtSecret: privateKey, jwtOptions } = readSigningKeys(folder)
    return new Tokens({
      current: { privateKey, keyid: jwtOptions.keyid },
      findPublicKey: (keyid) => readPublicKeys(folder).get(keyid),
    })
  }
  const claims = {
    role: "user",
    contract: "shop",
    actor_id: "cus_1",
    actor_type: "customer",
    auth_identity_id: "a",
  } as const

  it("are made once, for their owner's eyes only", () => {
    expect(readSigningKeys(folder)).toEqual(readSigningKeys(folder))
    expect(statSync(join(folder, "signing-key.pem")).mode & 0o777).toBe(0o600)
    expect(existsSync(join(folder, "signing-key.previous.pem"))).toBe(false)
  })

  it("rotate: the new one signs, and both are good to check by", () => {
    const before = open().sign({ ...claims }, 60).token
    const { keyid } = rotateSigningKeys(folder)
    const tokens = open()
    const after = tokens.sign({ ...claims }, 60).token
    expect(JSON.parse(Buffer.from(after.split(".")[0], "base64url").toString())).toMatchObject({
      alg: "RS256",
      kid: keyid,
    })
    for (const token of [before, after]) expect(tokens.read(token)).toMatchObject({ claims: { actor_id: "cus_1" } })
    const renewed = tokens.renewSignature(before)
    expect(renewed.split(".")[1]).toBe(before.split(".")[1])
    expect(JSON.parse(Buffer.from(renewed.split(".")[0], "base64url").toString()).kid).toBe(keyid)
    expect(tokens.renewSignature(after)).toBe(after)
  })

  it("do not rotate twice in a day, as tokens of the first would die", () => {
    readSigningKeys(folder)
    rotateSigningKeys(folder)
    expect(() => rotateSigningKeys(folder)).toThrow("less than 24 hours ago")
    const tomorrow = Date.now() + 25 * 3600 * 1000
    expect(rotateSigningKeys(folder, tomorrow).keyid).toBe(readSigningKeys(folder).jwtOptions.keyid)
  })
})

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { readSettings } from "../../src/server/settings"

it("work with nothing set", () => {
  expect(readSettings({})).toMatchObject({ PORT: 9000, production: false, accessTokenSeconds: 3600, rateLimit: true })
})

it("take an empty variable for an unset one", () => {
  const { DATABASE_URL, PORT } = readSettings({ DATABASE_URL: "", PORT: "" })
  expect({ DATABASE_URL, PORT }).toEqual({ DATABASE_URL: undefined, PORT: 9000 })
})

it.each([
  [{ PORT: "http" }, "PORT must be a number from 1 to 65535"],
  [{ JWT_EXPIRES_IN: "soon" }, "JWT_EXPIRES_IN must be a number with s, m, h or d behind it"],
  [{ DATABASE_URL: "mysql://localhost/x" }, "DATABASE_URL must begin with postgres://"],
  [{ JWT_SECRET: "short" }, "JWT_SECRET must have 32 characters or more"],
])("tell which variable is wrong: %o", (env, message) => expect(() => readSettings(env)).toThrow(message))

it("have no default secrets in production", () => {
  expect(() => readSettings({ NODE_ENV: "production" })).toThrow(/^JWT_SECRET is not set/)
})

it("are all in .env.template, with a line on what each does", () => {
  const template = readFileSync(join(__dirname, "../../.env.template"), "utf8").split("\n")
  const source = readFileSync(join(__dirname, "../../src/server/settings.ts"), "utf8")
  const names = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(25)
  for (const name of names) {
    const at = template.findIndex((line) => line.startsWith(`${name}=`))
    expect({ name, described: at > 0 && template[at - 1].startsWith("# ") }).toEqual({ name, described: true })
  }
})

import { existsSync } from "node:fs"

/** A program that npm cannot bring. Specs that need one are left out where it is missing, and `npm test` says so. */
export interface Program {
  name: string
  places: string[]
  specs: string
}

export const chromium: Program = {
  name: "chromium",
  places: [process.env.CHROMIUM_PATH ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  specs: "the browser tests of integration-tests/admin",
}

export const redisServer: Program = {
  name: "redis-server",
  places: [process.env.REDIS_SERVER_PATH ?? "", "/usr/bin/redis-server", "/usr/local/bin/redis-server"],
  specs: "integration-tests/server/redis.spec.ts",
}

export const findProgram = ({ places }: Program) => places.find((path) => path && existsSync(path))

/** `describe` where the program is there. */
export const describeWith = (program: Program) => (findProgram(program) ? describe : describe.skip)

/** What was left out and how to get it, or nothing. */
export function sayWhatIsLeftOut(): string {
  return [chromium, redisServer]
    .filter((program) => !findProgram(program))
    .map(({ name, specs }) => `Left out: ${specs}, as there is no ${name} here. Get it by "apt-get install ${name}".`)
    .join("\n")
}

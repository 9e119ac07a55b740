import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { findDifferences } from "./golden"
import { send, type Asked } from "./http"

/** One documented exchange. `{{name}}` in a request stands for what a given has made. */
export interface Golden {
  /** The operation, by its address. */
  operation: string
  /** `success`, or the code of the failure that it shows. */
  outcome: string
  /** What must be so beforehand: names of the contract's givens. */
  given?: string[]
  /** The request line where it differs from the operation's address. */
  request?: string
  /** As whom: a name whose token a given has made. */
  token?: string
  json?: unknown
  form?: Record<string, string>
  headers?: Record<string, string>
  status: number
  body: unknown
}

/** Makes something so and returns what requests need to know of it. */
export type Given = (known: Record<string, string>) => Promise<Record<string, string>>

export function readGoldens(folder: string): Golden[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Golden[])
}

/** A test for each golden in a folder. */
export function testGoldens(folder: string, givens: Record<string, Given>): void {
  for (const golden of readGoldens(folder)) {
    it(`${golden.operation}: ${golden.outcome}`, async () => {
      let known: Record<string, string> = {}
      for (const name of golden.given ?? []) known = { ...known, ...(await givens[name](known)) }
      const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => known[name])
      const { token, json, form, headers } = JSON.parse(fill(JSON.stringify(golden))) as Golden
      const asked: Asked = { token, json, form, headers }
      const reply = await send(fill(golden.request ?? golden.operation), asked)
      const body = JSON.parse(fill(JSON.stringify(golden.body)))
      expect({ status: reply.status, differences: findDifferences(body, reply.body) }).toEqual({
        status: golden.status,
        differences: [],
      })
    })
  }
}

import { Agent, request } from "node:http"

/** A reply as it came over the wire. */
export interface RawReply {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  /** Of a JSON body. */
  body: any
}

export interface RawAsked {
  headers?: Record<string, string | string[]>
  token?: string
  json?: unknown
}

const agent = new Agent({ keepAlive: true })

/** `POST /api/v1/auth/login`, sent as it stands: `fetch` mends paths and sends no GET with a body. */
export function sendRaw(line: string, asked: RawAsked = {}, base = process.env.TEST_URL!): Promise<RawReply> {
  const [method, path] = line.split(/ (.*)/)
  const body = asked.json === undefined ? undefined : JSON.stringify(asked.json)
  const headers = {
    "x-publishable-api-key": process.env.TEST_PUBLISHABLE_KEY!,
    ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    ...(asked.token === undefined ? {} : { authorization: `Bearer ${asked.token}` }),
    ...asked.headers,
  }
  return new Promise((done, failed) => {
    const { port } = new URL(base)
    const req = request({ host: "localhost", port, method, path, headers, agent }, (res) => {
      let text = ""
      res.setEncoding("utf8").on("data", (chunk) => (text += chunk))
      res.on("end", () => done({ status: res.statusCode!, headers: res.headers, text, body: readJson(text) }))
    })
    req.on("error", failed).end(body)
  })
}

function readJson(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Headers that differ from one request to the next, whoever asks. */
const passing = ["date", "x-request-id", "x-ratelimit-remaining", "x-ratelimit-reset", "retry-after", "content-security-policy", "etag"] // prettier-ignore

/** All that a caller can see of a reply, but for what passes, with the names that they sent taken out. */
export function lookOf({ status, headers, text }: RawReply, ...names: string[]) {
  const kept = Object.entries(headers).filter(([name]) => !passing.includes(name))
  const plain = names.reduce((rest, name) => rest.replaceAll(name, "#"), text).replace(/\d+ seconds/g, "# seconds")
  return { status, headers: Object.fromEntries(kept), text: plain }
}

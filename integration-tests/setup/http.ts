/** A reply, its body parsed where it is JSON. */
export interface Reply {
  status: number
  headers: Headers
  // Test code reads whatever the contract has; the goldens check its shape.
  body: any
}

export interface Asked {
  token?: string
  headers?: Record<string, string>
  json?: unknown
  form?: Record<string, string>
  raw?: string
}

/** `POST /api/v1/orders` to the server under test. */
export async function send(line: string, asked: Asked = {}, base = process.env.TEST_URL!): Promise<Reply> {
  const [method, path] = line.split(/ (.*)/)
  const body = asked.raw ?? (asked.form ? new URLSearchParams(asked.form).toString() : JSON.stringify(asked.json))
  const type = asked.form ? "application/x-www-form-urlencoded" : "application/json"
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": type }),
      ...(asked.token ? { authorization: `Bearer ${asked.token}` } : {}),
      ...asked.headers,
    },
    body,
    redirect: "manual",
  })
  const text = await response.text()
  const isJson = response.headers.get("content-type")?.includes("json")
  return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text }
}

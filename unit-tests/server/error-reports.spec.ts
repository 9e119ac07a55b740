import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { finishErrorReports, reportError, startErrorReports } from "../../src/server/error-reports"

it("sends the error and the request line to SENTRY_DSN, and nothing else of the request", async () => {
  const received: string[] = []
  const collector = createServer((req, res) => {
    let text = ""
    req.on("data", (chunk) => (text += chunk))
    req.on("end", () => {
      received.push(text)
      res.end("{}")
    })
  })
  await new Promise<void>((done) => collector.listen(0, "localhost", done))
  const { port } = collector.address() as AddressInfo
  await startErrorReports(`http://key@localhost:${port}/1`, "test")
  reportError("abc-123 POST /api/v1/orders", new Error("the roof is leaking"))
  await finishErrorReports(5000)
  collector.close()
  expect(received.join("\n")).toContain("the roof is leaking")
  expect(received.join("\n")).toContain("abc-123 POST /api/v1/orders")
  expect(received.join("\n")).not.toMatch(/"(headers|cookies|query_string|data)"/)
})

it("is quiet without SENTRY_DSN", async () => {
  await startErrorReports(undefined, "test")
  expect(() => reportError("request", new Error("x"))).not.toThrow()
})

import type { IncomingMessage } from "node:http"
import { clientOf } from "../../src/gateway/client-address"

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage

it("is the socket's address, whatever a header says, where no proxy is trusted", () => {
  expect(clientOf(from("10.0.0.9", "1.2.3.4"), [])).toBe("10.0.0.9")
  expect(clientOf(from("::ffff:10.0.0.9", "1.2.3.4"), [])).toBe("10.0.0.9")
})

it("is the last address that no trusted proxy has, so that a client cannot make one up", () => {
  expect(clientOf(from("10.0.0.1", "9.9.9.9, 1.2.3.4, 10.0.0.2"), ["10.0.0.1", "10.0.0.2"])).toBe("1.2.3.4")
  expect(clientOf(from("::ffff:10.0.0.1", "1.2.3.4"), ["10.0.0.1"])).toBe("1.2.3.4")
})

it("takes proxies by their network too, and nothing that is no address", () => {
  expect(clientOf(from("10.0.0.1", "8.8.8.8, 1.2.3.4, 10.200.0.2"), ["10.0.0.0/8"])).toBe("1.2.3.4")
  expect(clientOf(from("10.0.0.1", "unknown, <script>"), ["10.0.0.0/8"])).toBe("10.0.0.1")
  expect(clientOf(from("fd00::1", "2001:db8::7"), ["fd00::/8"])).toBe("2001:db8:0:0")
})

it("is one for a whole IPv6 network of 64 bits", () => {
  const clients = ["2001:db8:0:1::1", "2001:db8:0:1:ffff::9", "2001:DB8:0:0001:0:0:0:2"].map((at) =>
    clientOf(from(at), []),
  )
  expect(new Set(clients).size).toBe(1)
  expect(clientOf(from("2001:db8:0:2::1"), [])).not.toBe(clients[0])
})

import type { IncomingMessage } from "node:http"

/**
 * The client's address: the socket's, or the last one in X-Forwarded-For that no trusted proxy has. An IPv6 client has
 * a whole /64 to choose addresses from, so that counts as one.
 */
export function clientOf(req: IncomingMessage, trustedProxies: readonly string[]): string {
  const forwarded = String(req.headers["x-forwarded-for"] ?? "").split(",").map((address) => address.trim()) // prettier-ignore
  const chain = [...forwarded.filter(Boolean), plain(req.socket.remoteAddress ?? "")]
  const client = chain.findLast((address) => !trustedProxies.includes(plain(address))) ?? chain[0]
  return client.includes(":") ? network(client) : client
}

/** `::ffff:127.0.0.1` is how an IPv6 socket shows an IPv4 client. */
const plain = (address: string) => address.replace(/^::ffff:/i, "")

/** The first four groups of an IPv6 address. */
function network(address: string) {
  const [head, tail = ""] = address.toLowerCase().split("::")
  const groups = head.split(":").filter(Boolean)
  const missing = address.includes("::") ? 8 - groups.length - tail.split(":").filter(Boolean).length : 0
  const all = [
    ...groups,
    ...Array.from({ length: Math.max(missing, 0) }, () => "0"),
    ...tail.split(":").filter(Boolean),
  ]
  return all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":") // prettier-ignore
}

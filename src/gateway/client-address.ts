import type { IncomingMessage } from "node:http"
import { BlockList, isIP } from "node:net"

/**
 * The client's address: the socket's, or the last one in X-Forwarded-For that no trusted proxy has (each an address or
 * a network like `10.0.0.0/8`). An IPv6 client has a whole /64 to choose addresses from, so that counts as one.
 */
export function clientOf(req: IncomingMessage, trustedProxies: readonly string[]): string {
  const socket = plain(req.socket.remoteAddress ?? "")
  if (!trustedProxies.length) return groupOf(socket)
  const forwarded = String(req.headers["x-forwarded-for"] ?? "").split(",").map((address) => plain(address.trim())) // prettier-ignore
  const chain = [...forwarded.filter((address) => isIP(address)), socket]
  const trusted = toBlockList(trustedProxies)
  return groupOf(chain.findLast((address) => !trusted.check(address, familyOf(address))) ?? chain[0])
}

/** `::ffff:127.0.0.1` is how an IPv6 socket shows an IPv4 client. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "")

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4")

const known = new Map<string, BlockList>()

function toBlockList(proxies: readonly string[]) {
  const key = proxies.join()
  const list = known.get(key) ?? new BlockList()
  if (known.has(key)) return list
  for (const proxy of proxies) {
    const [address, prefix] = proxy.split("/")
    if (prefix) list.addSubnet(address, Number(prefix), familyOf(address))
    else list.addAddress(address, familyOf(address))
  }
  known.set(key, list)
  return list
}

const groupOf = (address: string) => (isIP(address) === 6 ? network(address) : address)

/** The first four groups of an IPv6 address. */
function network(address: string) {
  const [head, tail = ""] = address.toLowerCase().split("%", 1)[0].split("::")
  const groups = head.split(":").filter(Boolean)
  const rest = tail.split(":").filter(Boolean)
  const missing = address.includes("::") ? 8 - groups.length - rest.length : 0
  const all = [...groups, ...Array.from({ length: Math.max(missing, 0) }, () => "0"), ...rest]
  return all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":") // prettier-ignore
}

import { LRUCache } from "lru-cache"
import type { Operation } from "./operation"
import type { ReadyReply } from "./ready-reply"

/** Bytes that an entry costs beside its own. */
const OVERHEAD = 1000
/** Addresses that are known, and the longest of them in characters. */
const ADDRESSES = 5000
const LONGEST_ADDRESS = 500

export interface CacheSettings {
  /** Seconds that a reply is kept at most, by the name in its operation's declaration. */
  seconds: Readonly<Record<string, number>>
  /** Of all that is kept. */
  bytes: number
  /** Seconds that browsers, and shared caches, are told to keep a reply without asking. */
  maxAge: number
  sMaxAge: number
  /** Seconds in which a shared cache may give an old reply while it asks for the new one. */
  staleWhileRevalidate: number
}

/**
 * Ready replies of cached operations. Nothing is kept until `open()`, which whoever hears of all changes calls, and
 * nothing that was read before a change outlives it, however long the reading took.
 *
 * A reply is kept under what its operation was asked, so that a parameter that nobody reads leads to the same one; and
 * addresses, as callers write them, lead there without being taken apart.
 */
export class ReplyMemory {
  private readonly replies: LRUCache<string, ReadyReply>
  private readonly addresses = new LRUCache<string, string>({ max: ADDRESSES })
  private readonly loading = new Map<string, Promise<ReadyReply>>()
  private isOpen = false
  /** Of what is known; a new one with each change. */
  private version = 0

  constructor(private readonly settings: CacheSettings) {
    const { bytes } = settings
    this.replies = new LRUCache({ maxSize: bytes, maxEntrySize: Math.ceil(bytes / 8), ttlResolution: 500 })
  }

  open(): void {
    this.isOpen = true
  }

  close(): void {
    this.isOpen = false
    this.forget()
  }

  forget(): void {
    this.version += 1
    this.replies.clear()
    this.addresses.clear()
    this.loading.clear()
  }

  /** What is ready for an address. */
  find(address: string): ReadyReply | undefined {
    const key = this.addresses.get(address)
    return key === undefined ? undefined : this.replies.get(key)
  }

  /** The reply to `key`, which `address` asks for. Of many who ask at once, one makes it and all others wait for that. */
  async read(
    { key, address }: { key: string; address: string | undefined },
    make: () => Promise<ReadyReply>,
  ): Promise<ReadyReply> {
    if (!this.isOpen) return make()
    const ready = this.replies.get(key) ?? (await (this.loading.get(key) ?? this.load(key, make)))
    if (this.replies.has(key) && address && address.length <= LONGEST_ADDRESS) this.addresses.set(address, key)
    return ready
  }

  private load(key: string, make: () => Promise<ReadyReply>): Promise<ReadyReply> {
    const { version } = this
    const loading = make()
      .then((ready) => {
        if (version === this.version) this.keep(key, ready)
        return ready
      })
      .finally(() => {
        if (this.loading.get(key) === loading) this.loading.delete(key)
      })
    this.loading.set(key, loading)
    return loading
  }

  private keep(key: string, ready: ReadyReply) {
    const ttl = this.settings.seconds[ready.operation.cache!] * 1000
    this.replies.set(key, ready, { ttl, size: ready.bytes.length + key.length + OVERHEAD })
  }

  /** The header of that name. A CDN may go on with a reply for as long as it may be kept at all when this server is away. */
  cacheControl({ cache }: Operation): string {
    const { maxAge, sMaxAge, staleWhileRevalidate, seconds } = this.settings
    const revalidate = staleWhileRevalidate ? `, stale-while-revalidate=${staleWhileRevalidate}` : ""
    return `public, max-age=${maxAge}, s-maxage=${sMaxAge}${revalidate}, stale-if-error=${seconds[cache!]}`
  }
}

import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { cacheTimes } from "./cache-times"
import { INTEGER_ID_MODULE } from "./modules/integer-id"

/** Where a contract sells: a Medusa sales channel and region, each by its name. Currency and country are the region's. */
const Market = z.strictObject({ salesChannel: z.string(), region: z.string() })

const us = (salesChannel: string) => Market.prefault({ salesChannel, region: "United States" })
const india = (salesChannel: string) => Market.prefault({ salesChannel, region: "India" })

const seconds = z.number().int().nonnegative()

const Options = z.strictObject({
  /** The five contracts and where each sells; `false` turns one off. */
  contracts: z
    .strictObject({
      shop: us("Shop").or(z.literal(false)),
      gallery: us("Gallery").or(z.literal(false)),
      services: india("Services").or(z.literal(false)),
      kishanskraft: india("KishansKraft").or(z.literal(false)),
      dummyjson: us("DummyJSON").or(z.literal(false)),
    })
    .prefault({}),
  /** The address of this server as clients see it; links and image addresses begin with it. */
  publicUrl: z.url().default("http://localhost:9000"),
  /** Where images are fetched from instead of `publicUrl`. */
  cdnUrl: z.url().optional(),
  /** Browser origins that may call the contracts; exact, no patterns. */
  corsOrigins: z.array(z.url()).default([]),
  /** Life of an access token, in seconds (R8: one hour; `kishanskraft` has a day of its own). */
  accessTokenSeconds: z.number().int().positive().default(3600),
  /** Life of a login in seconds: of a refresh token, which begins it anew, and of a login by Medusa's own routes. */
  refreshTokenSeconds: z
    .number()
    .int()
    .positive()
    .default(7 * 24 * 3600),
  /**
   * Requests of one client in a window of so many seconds, where a contract's document has no limit of its own;
   * `false` turns all limits off, the documented ones too. For tests.
   */
  rateLimit: z
    .strictObject({
      limit: z.number().int().positive().default(100),
      window: z.number().positive().default(60),
    })
    .or(z.literal(false))
    .prefault({}),
  /**
   * How replies about the catalogue are kept, in seconds; `false` keeps none. `products` and `categories` bound what this
   * server keeps; `maxAge`, `sMaxAge` and `staleWhileRevalidate` are what browsers and CDNs are told, who hear of no change.
   */
  cache: z
    .strictObject({
      products: seconds.positive().default(cacheTimes.products),
      categories: seconds.positive().default(cacheTimes.categories),
      maxAge: seconds.default(0),
      sMaxAge: seconds.default(1),
      staleWhileRevalidate: seconds.default(0),
      /** Of memory, in each process. */
      megabytes: z.number().positive().default(32),
    })
    .or(z.literal(false))
    .prefault({}),
  /** Proxies whose X-Forwarded-For is believed, as addresses or networks (`10.0.0.0/8`). */
  trustedProxies: z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).default([]),
  /** A file for messages that nothing else sends; `/dev/outbox` shows it. Never in production. */
  outbox: z.string().optional(),
  /** Whether replies are checked against their schema before they leave. For tests and development. */
  checkReplies: z.boolean().default(false),
  /** The server that sends e-mail; without one, e-mail goes to the outbox. */
  smtp: z
    .strictObject({
      host: z.string(),
      port: z.number().int(),
      user: z.string().optional(),
      pass: z.string().optional(),
      from: z.string(),
    })
    .optional(),
  /** The account that sends SMS; without one, SMS go to the outbox. */
  twilio: z
    .strictObject({
      accountSid: z.string().startsWith("AC"),
      authToken: z.string(),
      /** A number in E.164. */
      from: z.string().optional(),
      messagingServiceSid: z.string().optional(),
      baseUrl: z.url().optional(),
      /** Milliseconds for one request; all tries together end after one and a half times as long. */
      timeout: z.number().int().positive().optional(),
    })
    .refine(({ from, messagingServiceSid }) => from ?? messagingServiceSid, "needs from or messagingServiceSid")
    .optional(),
  /**
   * A provider of Medusa's Search Module that the catalogue is kept in, as `providers` of that module has one: a search
   * engine. Without one it is kept in PostgreSQL.
   */
  searchProvider: z
    .strictObject({ resolve: z.string(), id: z.string(), options: z.record(z.string(), z.unknown()).optional() })
    .optional(),
  /** Whether a review is shown only when staff have approved it; else at once (R25). */
  reviewsNeedApproval: z.boolean().default(false),
  /** The most rows of a list that is asked for as a whole (R23), or whose document has no paging. */
  longestList: z.number().int().positive().default(1000),
  /** A secret of 32 characters or more; one-time codes are hashed with it. */
  secret: z.string().min(32),
})

export type PorticoOptionsInput = z.input<typeof Options>
export type PorticoOptions = z.output<typeof Options>

/** @throws Error naming the option that is wrong. */
export function parseOptions(input: unknown): PorticoOptions {
  const parsed = Options.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`medusa-plugin-portico: option "${issue.path.join(".") || "(all)"}": ${issue.message}`)
}

/** The options that `portico()` was given. Medusa hands a plugin's options to each of its modules, so any has them all. */
export function readOptions(container: MedusaContainer): PorticoOptions {
  const { modules } = container.resolve("configModule")
  const declaration = modules?.[INTEGER_ID_MODULE] as { options?: Record<string, unknown> } | undefined
  // Medusa puts the module's database connection beside them.
  const { database: _, ...options } = declaration?.options ?? {}
  return parseOptions(options)
}

import { z } from "@medusajs/framework/zod"
import { cacheTimes } from "../cache-times"
import { StartError } from "./start-error"
import { twilioOptions } from "./twilio-options"

const portRange = "must be a number from 1 to 65535"
const port = z.coerce.number(portRange).int(portRange).min(1, portRange).max(65535, portRange)
const aboveZero = "must be a whole number above 0"
const count = z.coerce.number(aboveZero).int(aboveZero).positive(aboveZero)
const zeroOrMore = z.coerce.number("must be 0 or more").int("must be a whole number").min(0, "must be 0 or more")
const duration = z.string().regex(/^\d+(s|m|h|d)$/, "must be a number with s, m, h or d behind it, like 15m")
const url = z.url({ error: "must be a full address, like https://shop.example.com" })
const secret = z.string().min(32, "must have 32 characters or more")

const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
const areNetworks = (text: string) => list(text).every((one) => network.safeParse(one).success)

const seconds = { s: 1, m: 60, h: 3600, d: 86400 } as const
const toSeconds = (text: string) => Number(text.slice(0, -1)) * seconds[text.slice(-1) as keyof typeof seconds]

/** Every environment variable that the server reads; `.env.template` has a line on each. */
const Environment = z.object({
  NODE_ENV: z.enum(["development", "test", "staging", "production"]).default("development"),
  HOST: z.string().default("0.0.0.0"),
  PORT: port.default(9000),
  PUBLIC_URL: url.optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z.string().startsWith("postgres", "must begin with postgres:// or postgresql://").optional(),
  DATABASE_POOL_SIZE: count.default(20),
  REDIS_URL: z.string().startsWith("redis", "must begin with redis:// or rediss://").optional(),
  REDIS_PASSWORD: z.string().optional(),
  JWT_SECRET: secret.optional(),
  JWT_EXPIRES_IN: duration.default("1h"),
  JWT_REFRESH_EXPIRES_IN: duration.default("7d"),
  ADMIN_EMAIL: z.email("must be an e-mail address").default("admin@example.com"),
  ADMIN_PASSWORD: z.string().min(8, "must have 8 characters or more").default("Admin#12345"),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: port.default(587),
  SMTP_USER: z.string().optional(),
  SMTP_PASS: z.string().optional(),
  EMAIL_FROM: z.string().default("Portico <noreply@localhost>"),
  TWILIO_ACCOUNT_SID: z.string().startsWith("AC", "must begin with AC").optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  TWILIO_MESSAGING_SERVICE_SID: z.string().optional(),
  TWILIO_BASE_URL: url.optional(),
  UPLOAD_MAX_SIZE: count.default(5 * 1024 * 1024),
  CDN_URL: url.optional(),
  DEMO_SHOP: z.enum(["on", "off"]).optional(),
  REVIEW_APPROVAL: z.enum(["on", "off"]).default("off"),
  MEDUSA_FF_RBAC: z.enum(["true", "false"], "must be true or false").default("false"),
  CORS_ORIGINS: z.string().default("http://localhost:3000,http://localhost:5173"),
  RATE_LIMIT: z.enum(["on", "off"]).default("on"),
  RATE_LIMIT_WINDOW_MS: count.default(60_000),
  RATE_LIMIT_MAX_REQUESTS: count.default(100),
  CACHE: z.enum(["on", "off"]).default("on"),
  CACHE_PRODUCTS_SECONDS: count.default(cacheTimes.products),
  CACHE_CATEGORIES_SECONDS: count.default(cacheTimes.categories),
  CACHE_MEGABYTES: count.default(32),
  CACHE_MAX_AGE: zeroOrMore.default(0),
  CACHE_S_MAXAGE: zeroOrMore.default(1),
  CACHE_STALE_WHILE_REVALIDATE: zeroOrMore.default(0),
  LONGEST_LIST: count.default(1000),
  CHECK_REPLIES: z.enum(["on", "off"]).optional(),
  TRUSTED_PROXIES: z.string().default("").refine(areNetworks, "must be addresses or networks like 10.0.0.0/8"),
  LOG_LEVEL: z.enum(["error", "warn", "info", "http", "verbose", "debug", "silly"]).default("info"),
  LOG_FORMAT: z.enum(["json", "pretty"]).optional(),
  SENTRY_DSN: url.optional(),
})

export type Settings = ReturnType<typeof readSettings>

/**
 * The settings of this process, checked and typed.
 * Durations come back in seconds, lists as arrays; an empty variable counts as unset.
 * @throws StartError naming the first variable that is wrong.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new StartError(`${issue.path.join(".")} ${issue.message}. Correct it in the environment or in .env.`)
  }
  const values = parsed.data
  const production = values.NODE_ENV === "production"
  if (production) requireProductionSecrets(given)
  return {
    ...values,
    production,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    demoShop: values.DEMO_SHOP ? values.DEMO_SHOP === "on" : !production,
    corsOrigins: list(values.CORS_ORIGINS),
    trustedProxies: list(values.TRUSTED_PROXIES),
    accessTokenSeconds: toSeconds(values.JWT_EXPIRES_IN),
    refreshTokenSeconds: toSeconds(values.JWT_REFRESH_EXPIRES_IN),
    logFormat: values.LOG_FORMAT ?? (production ? "json" : "pretty"),
    checkReplies: values.CHECK_REPLIES ? values.CHECK_REPLIES === "on" : !production,
    rateLimit: values.RATE_LIMIT === "on" || production,
    twilio: twilioOptions(values),
  }
}

function requireProductionSecrets(given: Record<string, string | undefined>) {
  for (const name of ["JWT_SECRET", "ADMIN_PASSWORD", "PUBLIC_URL"]) {
    if (!given[name]) {
      throw new StartError(`${name} is not set, and production has no default for it. Set it and start again.`)
    }
  }
}

const list = (text: string) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean)

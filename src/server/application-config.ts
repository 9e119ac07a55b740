import { createHmac } from "node:crypto"
import { join, resolve } from "node:path"
import type { InputConfigWithArrayModules } from "@medusajs/framework/types"
import { porticoModules, type ModuleList } from "../portico"
import { startDatabaseForCommand } from "./postgres/start-for-command"
import { readSettings, type Settings } from "./settings"
import { readSigningKeys } from "./signing-keys"
import { readSecret } from "./secret"

/** What `medusa-config.ts` gives to Medusa when this project runs as an application of its own. */
export function applicationConfig(settings: Settings = readSettings()): InputConfigWithArrayModules {
  const secret = settings.JWT_SECRET ?? readSecret(settings.DATA_DIR)
  const cors = settings.corsOrigins.join(",")
  return {
    projectConfig: {
      databaseUrl: settings.DATABASE_URL ?? startDatabaseForCommand(),
      databaseDriverOptions: { pool: { min: 2, max: settings.DATABASE_POOL_SIZE } },
      redisUrl: settings.REDIS_URL,
      redisOptions: settings.REDIS_PASSWORD ? { password: settings.REDIS_PASSWORD } : undefined,
      http: {
        storeCors: cors,
        authCors: `${cors},${settings.publicUrl}`,
        adminCors: settings.publicUrl,
        ...readSigningKeys(resolve(settings.DATA_DIR)),
        jwtExpiresIn: settings.JWT_EXPIRES_IN,
        cookieSecret: createHmac("sha256", secret).update("cookies").digest("hex"),
        authMethodsPerActor: { user: ["emailpass"], customer: ["password", "otp"] },
      },
    },
    admin: { backendUrl: "/", path: "/app", maxUploadFileSize: settings.UPLOAD_MAX_SIZE },
    modules: [
      ...porticoModules(join(__dirname, ".."), {
        publicUrl: settings.publicUrl,
        cdnUrl: settings.CDN_URL,
        corsOrigins: settings.corsOrigins,
        accessTokenSeconds: settings.accessTokenSeconds,
        refreshTokenSeconds: settings.refreshTokenSeconds,
        rateLimit: settings.rateLimit && {
          limit: settings.RATE_LIMIT_MAX_REQUESTS,
          window: settings.RATE_LIMIT_WINDOW_MS / 1000,
        },
        cache: settings.CACHE === "on" && {
          products: settings.CACHE_PRODUCTS_SECONDS,
          categories: settings.CACHE_CATEGORIES_SECONDS,
          megabytes: settings.CACHE_MEGABYTES,
          maxAge: settings.CACHE_MAX_AGE,
          sMaxAge: settings.CACHE_S_MAXAGE,
          staleWhileRevalidate: settings.CACHE_STALE_WHILE_REVALIDATE,
        },
        trustedProxies: settings.trustedProxies,
        outbox: settings.production ? undefined : resolve(settings.DATA_DIR, "outbox.jsonl"),
        longestList: settings.LONGEST_LIST,
        checkReplies: settings.checkReplies,
        reviewsNeedApproval: settings.REVIEW_APPROVAL === "on",
        secret,
        smtp: settings.SMTP_HOST ? smtpOptions(settings) : undefined,
        twilio: settings.twilio,
      }),
      ...paymentModule(settings),
      // Medusa leaves its own module out, as it reads the flag after its configuration.
      ...(settings.MEDUSA_FF_RBAC === "true" ? [{ resolve: "@medusajs/medusa/rbac" }] : []),
      ...redisModules(settings),
    ],
  }
}

const smtpOptions = (settings: Settings) => ({
  host: settings.SMTP_HOST!,
  port: settings.SMTP_PORT,
  user: settings.SMTP_USER,
  pass: settings.SMTP_PASS,
  from: settings.EMAIL_FROM,
})

/** Cash on delivery is Medusa's own; with STRIPE_SECRET_KEY there is Stripe beside it. */
function paymentModule({ STRIPE_SECRET_KEY: apiKey, STRIPE_WEBHOOK_SECRET: webhookSecret }: Settings): ModuleList {
  if (!apiKey) return []
  const stripe = { resolve: "@medusajs/medusa/payment-stripe", id: "stripe", options: { apiKey, webhookSecret } }
  return [{ resolve: "@medusajs/medusa/payment", options: { providers: [stripe] } }]
}

/** With REDIS_URL any number of processes share events, workflows, cache and locks. */
function redisModules({ REDIS_URL: redisUrl, REDIS_PASSWORD: password }: Settings): ModuleList {
  if (!redisUrl) return []
  const redisOptions = password ? { password } : {}
  const locking = { id: "redis", is_default: true, options: { redisUrl, redisOptions } }
  return [
    { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl, redisOptions } },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl, redisOptions } } },
    { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl, redisOptions } },
    {
      resolve: "@medusajs/medusa/locking",
      options: { providers: [{ resolve: "@medusajs/medusa/locking-redis", ...locking }] },
    },
  ]
}

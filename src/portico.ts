import { join } from "node:path"
import type { InputConfigWithArrayModules } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { parseOptions, type PorticoOptions, type PorticoOptionsInput } from "./options"

export type ModuleList = NonNullable<InputConfigWithArrayModules["modules"]>

const packageName = "medusa-plugin-portico"
/** How long the link in a welcome message confirms an address: people read mail the next day. */
const VERIFICATION_SECONDS = 3 * 24 * 3600
const ownModules = [
  "account",
  "catalogue-changes",
  "idempotency",
  "integer-id",
  "lockout",
  "login-session",
  "otp",
  "product-details",
  "rate-limit",
  "review",
]

/**
 * Takes Portico into a Medusa application: `defineConfig({ projectConfig, ...portico({ secret, publicUrl }) })`.
 * @throws Error naming the option that is wrong.
 */
export function portico(options: PorticoOptionsInput): Pick<InputConfigWithArrayModules, "plugins" | "modules"> {
  const parsed = parseOptions(options)
  return {
    plugins: [{ resolve: packageName, options: { ...parsed } }],
    modules: providers((name) => `${packageName}/providers/${name}`, parsed),
  }
}

/** The same for this project's own application, whose modules Medusa does not find by itself. `root` is the folder `src`. */
export function porticoModules(root: string, options: PorticoOptionsInput): ModuleList {
  const parsed = parseOptions(options)
  return [
    ...ownModules.map((name) => ({ resolve: join(root, "modules", name), options: { ...parsed } })),
    ...providers((name) => join(root, "providers", name), parsed),
  ]
}

/** Medusa's auth, notification and search modules with our providers in them. */
function providers(resolve: (name: string) => string, options: PorticoOptions): ModuleList {
  return [
    {
      resolve: "@medusajs/medusa/auth",
      dependencies: [
        Modules.CACHE,
        ContainerRegistrationKeys.LOGGER,
        // What our providers keep their counts, codes and logins in.
        ...["account", "lockout", "login_session", "otp", "rate_limit"],
      ],
      options: {
        providers: ["emailpass", "password", "otp"].map((id) => ({ resolve: resolve(`auth-${id}`), id })),
        verification: { providers: [{ id: "token", options: { ttl_seconds: VERIFICATION_SECONDS } }] },
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
          ...senders(options).map(({ id, ...rest }) => ({ resolve: resolve(`notification-${id}`), id, options: rest })),
        ],
      },
    },
    { resolve: "@medusajs/medusa/search", options: searchOptions(resolve, options) },
  ]
}

/** Medusa's own provider stays, for indexes that were made by it and definitions that name it. */
function searchOptions(resolve: (name: string) => string, { searchProvider }: PorticoOptions) {
  return {
    providers: [
      { resolve: "@medusajs/medusa/search-postgres", id: "postgres" },
      { resolve: resolve("search-columns"), id: "columns" },
      ...(searchProvider ? [searchProvider] : []),
    ],
    default_provider: searchProvider?.id ?? "columns",
  }
}

/** Who sends e-mail and SMS. The outbox takes what nobody else does: Medusa allows a channel one provider. */
function senders({ smtp, twilio, outbox }: PorticoOptions) {
  const left = [...(smtp ? [] : ["email"]), ...(twilio ? [] : ["sms"])]
  return [
    ...(smtp ? [{ id: "smtp", ...smtp, channels: ["email"] }] : []),
    ...(twilio ? [{ id: "twilio", ...twilio, channels: ["sms"] }] : []),
    ...(outbox && left.length ? [{ id: "outbox", file: outbox, channels: left }] : []),
  ]
}

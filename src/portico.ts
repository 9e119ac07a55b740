import { join } from "node:path"
import type { InputConfigWithArrayModules } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { parseOptions, type PorticoOptions, type PorticoOptionsInput } from "./options"

export type ModuleList = NonNullable<InputConfigWithArrayModules["modules"]>

const packageName = "medusa-plugin-portico"
const ownModules = ["account", "idempotency", "integer-id", "otp", "product-details", "review"]

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

/** Medusa's auth and notification modules with our providers in them. */
function providers(resolve: (name: string) => string, { smtp, outbox }: PorticoOptions): ModuleList {
  const smtpProvider = { resolve: resolve("notification-smtp"), id: "smtp", options: { ...smtp, channels: ["email"] } }
  const outboxChannels = smtp ? ["sms"] : ["sms", "email"]
  const outboxOptions = { file: outbox, channels: outboxChannels }
  return [
    {
      resolve: "@medusajs/medusa/auth",
      dependencies: [Modules.CACHE, ContainerRegistrationKeys.LOGGER],
      options: {
        providers: [
          { resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" },
          { resolve: resolve("auth-password"), id: "password" },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
          ...(smtp ? [smtpProvider] : []),
          ...(outbox ? [{ resolve: resolve("notification-outbox"), id: "outbox", options: outboxOptions }] : []),
        ],
      },
    },
  ]
}

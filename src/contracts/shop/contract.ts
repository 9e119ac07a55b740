import { z } from "@medusajs/framework/zod"
import { defineContract } from "../define-contract"
import { wordings } from "./errors"

/** `shop`, the first API document (shop.md): everything under `data`, errors with a numeric code. */
export const shop = defineContract({
  id: "shop",
  title: "Shop",
  base: "/api",
  accepts: ["json"],
  wordings,
  success: (data) => ({ status: "success", data }),
  successSchema: (data) => z.strictObject({ status: z.literal("success"), data }),
  failure: ({ status, message }) => ({ status: "error", message, code: status }),
  failureSchema: z.strictObject({ status: z.literal("error"), message: z.string(), code: z.int() }),
})

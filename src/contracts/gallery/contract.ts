import { z } from "@medusajs/framework/zod"
import { defineContract } from "../define-contract"
import { wordings } from "./errors"

/** `gallery`, the drawings API (gallery.md). Its errors carry `code` too, as `/api` has one error shape. */
export const gallery = defineContract({
  id: "gallery",
  title: "Gallery",
  base: "/api",
  accepts: ["json"],
  wordings,
  success: (data) => ({ status: "success", data }),
  successSchema: (data) => z.strictObject({ status: z.literal("success"), data }),
  failure: ({ status, message }) => ({ status: "error", message, code: status }),
  failureSchema: z.strictObject({ status: z.literal("error"), message: z.string(), code: z.int() }),
})

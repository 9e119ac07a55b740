import { z } from "@medusajs/framework/zod"
import { defineContract } from "../define-contract"
import { wordings } from "./errors"

const Issue = z.strictObject({ field: z.string(), message: z.string() })

/** `services` (services.md): fields beside `status`, validation errors as a list. */
export const services = defineContract({
  id: "services",
  title: "Services",
  base: "/api/v1",
  accepts: ["json"],
  wordings,
  success: (fields) => ({ status: "success", ...(fields as object) }),
  successSchema: (fields) => z.strictObject({ status: z.literal("success"), ...(fields as z.ZodObject).shape }),
  failure: ({ message, details }) => ({ status: "error", ...(details ? { errors: details } : { message }) }),
  failureSchema: z.union([
    z.strictObject({ status: z.literal("error"), message: z.string() }),
    z.strictObject({ status: z.literal("error"), errors: z.array(Issue) }),
  ]),
})

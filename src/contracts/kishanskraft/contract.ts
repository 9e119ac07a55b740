import { z } from "@medusajs/framework/zod"
import { limits } from "../../limits"
import { defineContract } from "../define-contract"
import { wordings } from "./errors"

/** `kishanskraft` (kishanskraft.md): PHP pages with an `action`, JSON and form bodies alike (R19), tokens of a day (R8). */
export const kishanskraft = defineContract({
  id: "kishanskraft",
  title: "KishansKraft",
  base: "/backend/api",
  accepts: ["json", "form"],
  accessTokenSeconds: 24 * 3600,
  limits: limits.kishanskraft,
  wordings,
  success: (data, message) => ({ success: true, message, data }),
  successSchema: (data) =>
    z.strictObject({ success: z.literal(true), message: z.string(), ...(data instanceof z.ZodVoid ? {} : { data }) }),
  failure: ({ message, code, details }) => ({
    success: false,
    message,
    error_code: code,
    ...(details ? { details } : {}),
  }),
  failureSchema: z.strictObject({
    success: z.literal(false),
    message: z.string(),
    error_code: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
})

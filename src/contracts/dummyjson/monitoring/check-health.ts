import { z } from "@medusajs/framework/zod"
import { dummyjson } from "../contract"

export const checkDummyjsonHealth = dummyjson.operation({
  address: "GET /api/v1/health",
  summary: "Ask whether the server is alive",
  auth: "public",
  reply: z.strictObject({ status: z.literal("ok") }),
  handle: async () => ({ status: "ok" as const }),
})

import { z } from "@medusajs/framework/zod"
import { limits } from "../../limits"
import { defineContract } from "../define-contract"
import { wordings } from "./errors"

/** `dummyjson` (dummyjson.md): bare bodies, as the public DummyJSON API has them. */
export const dummyjson = defineContract({
  id: "dummyjson",
  title: "DummyJSON",
  base: "/api/v1",
  accepts: ["json"],
  refreshable: true,
  limits: limits.dummyjson,
  wordings,
  success: (body) => body,
  successSchema: (body) => body,
  failure: ({ message, status, code, details }) => ({ message, status, code, ...(details ? { details } : {}) }),
  failureSchema: z.strictObject({
    message: z.string(),
    status: z.int(),
    code: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
})

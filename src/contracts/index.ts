import type { Operation } from "../gateway/operation"
import { dummyjsonOperations } from "./dummyjson"
import { galleryOperations } from "./gallery"
import { kishanskraftOperations } from "./kishanskraft"
import { servicesOperations } from "./services"
import { shopOperations } from "./shop"

/**
 * The only list of contracts. Its order decides last where a path is shared and nothing else tells (R2):
 * `shop` before `gallery` on `/api`, `dummyjson` before `services` on `/api/v1`.
 */
export const contracts = {
  shop: shopOperations,
  gallery: galleryOperations,
  dummyjson: dummyjsonOperations,
  services: servicesOperations,
  kishanskraft: kishanskraftOperations,
} satisfies Record<string, readonly Operation[]>

export type ContractId = keyof typeof contracts

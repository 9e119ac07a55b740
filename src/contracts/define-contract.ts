import type { CacheName } from "../cache-times"
import type { Failures } from "../failures"
import { contractsFor } from "../gateway/contract"
import type { Contexts } from "../use-cases/context"

/** Makes a contract of this product: what the gateway knows of dialects, tied to what our use cases give and throw. */
export const defineContract = contractsFor<Failures, Contexts, CacheName>()

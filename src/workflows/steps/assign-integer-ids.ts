import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INTEGER_ID_MODULE } from "../../modules/integer-id"
import type { Resource } from "../../modules/integer-id/service"

/** Gives Medusa entities their integers. Not undone: an integer is never given twice (R3). */
export const assignIntegerIdsStep = createStep(
  "portico-assign-integer-ids",
  async ({ resource, entityIds }: { resource: Resource; entityIds: string[] }, { container }) =>
    new StepResponse(await container.resolve(INTEGER_ID_MODULE).assign(resource, entityIds)),
)

import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** The ids of these tags by their values; those that there are not are made. A tag without products harms nobody. */
export const findOrCreateTagsStep = createStep("portico-find-or-create-tags", async (tags: string[], { container }) => {
  const values = [...new Set(tags)]
  if (!values.length) return new StepResponse<Record<string, string>>({})
  const products = container.resolve(Modules.PRODUCT)
  const find = async () => {
    const found = await products.listProductTags({ value: values })
    return Object.fromEntries(found.map(({ id, value }) => [value, id]))
  }
  const there = await find()
  const missing = values.filter((value) => !(value in there)).map((value) => ({ value }))
  if (!missing.length) return new StepResponse(there)
  // Somebody else may make the same tag at the same time, and a value is unique.
  await products.createProductTags(missing).catch(async (error) => {
    const now = await find()
    if (missing.some(({ value }) => !(value in now))) throw error
  })
  return new StepResponse(await find())
})

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, toHandle } from "@medusajs/framework/utils"
import { foldName } from "../../names"
import { createCategoriesWorkflow } from "../../workflows/catalogue/create-categories"

/** The ids of the categories of these handles or names, in any letter case; those that there are not are made. */
export async function findOrCreateCategories(
  scope: MedusaContainer,
  wanted: string[],
): Promise<(category: string) => string> {
  const ids = new Map<string, string>()
  const note = (rows: { id: string; name: string; handle: string }[]) => {
    for (const { id, name, handle } of rows) ids.set(foldName(name), id).set(foldName(handle), id)
  }
  if (wanted.length) {
    note(await scope.resolve(Modules.PRODUCT).listProductCategories({}, { select: ["id", "name", "handle"] }))
  }
  const missing = new Map(wanted.filter((one) => !ids.has(foldName(one))).map((one) => [foldName(one), one]))
  if (missing.size) {
    const categories = [...missing.values()].map((one) => ({ name: toName(one), handle: toHandle(one) || undefined }))
    const { result } = await createCategoriesWorkflow(scope).run({ input: { categories } })
    note(result)
    // The name that it was asked by may be neither: "Home Decoration!" has the handle home-decoration.
    for (const [at, key] of [...missing.keys()].entries()) ids.set(key, result[at].id)
  }
  return (category) => ids.get(foldName(category))!
}

/** `home-decoration` is a handle; people read "Home Decoration". */
const toName = (text: string) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
    ? text.split("-").map((word) => word[0].toUpperCase() + word.slice(1)).join(" ") // prettier-ignore
    : text

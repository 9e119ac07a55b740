import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, toHandle } from "@medusajs/framework/utils"

/**
 * A handle for each of these products that no other has, of its title; with its key behind it where the title's is taken,
 * or has no Latin letters.
 */
export async function findFreeHandles<Row extends { title: string; key: string }>(
  scope: MedusaContainer,
  rows: Row[],
): Promise<Map<Row, string>> {
  const plain = rows.map(({ title }) => toHandle(title))
  const taken = new Set<string>([""])
  if (rows.length) {
    const there = await scope
      .resolve(Modules.PRODUCT)
      .listProducts({ handle: plain.filter(Boolean) }, { select: ["handle"] })
    for (const { handle } of there) taken.add(handle)
  }
  return new Map(
    rows.map((row, at) => {
      const handle = taken.has(plain[at]) ? `${plain[at] || "product"}-${row.key}` : plain[at]
      taken.add(handle)
      return [row, handle]
    }),
  )
}

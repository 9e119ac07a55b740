import type { CreateCustomerAddressDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type ImportedAddress = Omit<CreateCustomerAddressDTO, "customer_id" | "metadata"> & {
  metadata: Record<string, unknown>
}

/** In the metadata of an address that an import has brought; those that the customer has entered stay. */
const MARK = { is_imported: true }

/** Gives a customer these addresses in place of those of an earlier import; the first is the default where there is none. */
export const replaceAddressesStep = createStep(
  "portico-replace-addresses",
  async ({ customer_id, addresses }: { customer_id: string; addresses: ImportedAddress[] }, { container }) => {
    const customers = container.resolve(Modules.CUSTOMER)
    const there = await customers.listCustomerAddresses({ customer_id: [customer_id] })
    const stale = there.filter(({ metadata }) => metadata?.is_imported)
    const hasDefault = there.some((address) => address.is_default_shipping && !stale.includes(address))
    // Deleted first: a customer has one default.
    if (stale.length) await customers.deleteCustomerAddresses(stale.map(({ id }) => id))
    const fresh = addresses.map((address, at) => ({
      ...address,
      customer_id,
      is_default_shipping: at === 0 && !hasDefault,
      metadata: { ...address.metadata, ...MARK },
    }))
    const created = fresh.length ? await customers.createCustomerAddresses(fresh) : []
    return new StepResponse(undefined, { created: created.map(({ id }) => id), stale })
  },
  async (done, { container }) => {
    const customers = container.resolve(Modules.CUSTOMER)
    if (done?.created.length) await customers.deleteCustomerAddresses(done.created)
    if (done?.stale.length) await customers.createCustomerAddresses(done.stale as never)
  },
)

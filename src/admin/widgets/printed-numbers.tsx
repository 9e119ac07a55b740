import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { DetailWidgetProps, HttpTypes } from "@medusajs/framework/types"
import { Container, Copy, Heading, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"

/** On an order's page: the numbers by which the customers of the contracts know it. */
const PrintedNumbers = ({ data: order }: DetailWidgetProps<HttpTypes.AdminOrder>) => {
  const [numbers, setNumbers] = useState<string[]>([])
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    fetch(`/admin/orders/${order.id}/printed-numbers`, { credentials: "include" })
      .then((response) => (response.ok ? response.json() : Promise.reject(response)))
      .then(({ printed_numbers }) => setNumbers(printed_numbers))
      .catch(() => setFailed(true))
  }, [order.id])

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Printed numbers</Heading>
      </div>
      <div className="flex flex-col gap-2 px-6 py-4">
        {failed && <Text size="small">They could not be read. Reload the page to try again.</Text>}
        {numbers.map((number) => (
          <div key={number} className="flex items-center gap-2">
            <Text size="small">{number}</Text>
            <Copy content={number} />
          </div>
        ))}
      </div>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after" })

export default PrintedNumbers

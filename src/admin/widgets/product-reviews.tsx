import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { DetailWidgetProps, HttpTypes } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useAnswer } from "../ask"

/** What /admin/products/:id/rating answers. */
interface Rating {
  average: number
  count: number
  pending: number
}

/** On a product's page: what its reviews come to, and the way to them. */
const ProductReviews = ({ data: product }: DetailWidgetProps<HttpTypes.AdminProduct>) => {
  const { answer, failure } = useAnswer<{ rating: Rating }>(`products/${product.id}/rating`)

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Reviews</Heading>
        <Link
          to={`/reviews?product_id=${product.id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small-plus"
        >
          Show all
        </Link>
      </div>
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {failure && "They could not be read. Reload the page to try again."}
        {answer && tell(answer.rating)}
      </Text>
    </Container>
  )
}

function tell({ average, count, pending }: Rating) {
  const shown = count ? `★ ${average.toFixed(1)} of 5, from ${count} ${count === 1 ? "review" : "reviews"}` : "None yet"
  return pending ? `${shown}; ${pending} pending` : shown
}

export const config = defineWidgetConfig({ zone: "product.details.side.after" })

export default ProductReviews

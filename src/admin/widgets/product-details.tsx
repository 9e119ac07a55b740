import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { DetailWidgetProps, HttpTypes } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useAnswer } from "../ask"
import type { Details } from "../product-details/draft"
import { EditDrawer } from "../product-details/edit-drawer"

/** On a product's page: what the contracts show of it and Medusa's product has no field for. */
const ProductDetails = ({ data: product }: DetailWidgetProps<HttpTypes.AdminProduct>) => {
  const path = `products/${product.id}/details`
  const { answer, failure, setAnswer } = useAnswer<{ details: Details }>(path, product.updated_at)

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Shop details</Heading>
        {answer && <EditDrawer productId={product.id} details={answer.details} onSaved={setAnswer} />}
      </div>
      {failure && !answer && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          They could not be read. Reload the page to try again.
        </Text>
      )}
      {answer && <Rows details={answer.details} />}
    </Container>
  )
}

const Rows = ({ details }: { details: Details }) => {
  const { features, nutritional_info: nutrition, artist_name: artist, featured_reason: reason } = details
  return (
    <>
      <Row label="Brand">{details.brand}</Row>
      <Row label="Weight label">{details.weight_label}</Row>
      <Row label="Features">{features && <Lines lines={features} />}</Row>
      <Row label="Nutrition">
        {nutrition && <Lines lines={Object.entries(nutrition).map(([name, text]) => `${name}: ${text}`)} />}
      </Row>
      <Row label="Artist">{artist}</Row>
      <Row label="About the artist">{details.artist_bio}</Row>
      <Row label="Featured">{reason && `Yes: ${reason}`}</Row>
    </>
  )
}

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="text-ui-fg-subtle grid grid-cols-2 items-start gap-x-4 px-6 py-4">
    <Text size="small" leading="compact" weight="plus">
      {label}
    </Text>
    <Text as="div" size="small" leading="compact" className="whitespace-pre-line break-words">
      {children || "-"}
    </Text>
  </div>
)

const Lines = ({ lines }: { lines: string[] }) => (
  <ul className="flex flex-col gap-1">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

export const config = defineWidgetConfig({ zone: "product.details.side.after" })

/** Another product is another widget: nothing of the one before may stay on the screen. */
const OfProduct = (props: DetailWidgetProps<HttpTypes.AdminProduct>) => (
  <ProductDetails key={props.data.id} {...props} />
)

export default OfProduct

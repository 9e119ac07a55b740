import { Check, XMark } from "@medusajs/icons"
import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { showTime } from "../security/show"
import type { Review, Status } from "./use-reviews"

const column = createDataTableColumnHelper<Review>()

const colors = { pending: "orange", approved: "green", rejected: "red" } as const
export const statusNames: Record<Status, string> = { pending: "Pending", approved: "Approved", rejected: "Rejected" }

/** The table's columns; the actions are those that would change something. */
export const toColumns = (approve: (review: Review) => void, reject: (review: Review) => void) => [
  column.accessor("product.title", {
    header: "Product",
    cell: ({ row }) => <Product {...row.original} />,
    maxSize: 180,
  }),
  column.accessor("rating", {
    header: "Rating",
    enableSorting: true,
    sortAscLabel: "Lowest first",
    sortDescLabel: "Highest first",
    cell: ({ getValue }) => <Stars rating={getValue()} />,
  }),
  column.accessor("comment", {
    header: "Review",
    truncateTooltip: false,
    cell: ({ row }) => <Comment {...row.original} />,
  }),
  column.accessor("reviewer_name", { header: "Author", cell: ({ row }) => <Author {...row.original} />, maxSize: 180 }),
  column.accessor("written_at", {
    header: "Date",
    enableSorting: true,
    sortAscLabel: "Oldest first",
    sortDescLabel: "Newest first",
    cell: ({ getValue }) => showTime(getValue()),
  }),
  column.accessor("status", {
    header: "Status",
    cell: ({ getValue }) => <StatusBadge color={colors[getValue()]}>{statusNames[getValue()]}</StatusBadge>,
  }),
  column.action({
    actions: ({ row: { original: review } }) => [
      ...(review.status === "approved" ? [] : [{ label: "Approve", icon: <Check />, onClick: () => approve(review) }]),
      ...(review.status === "rejected" ? [] : [{ label: "Reject", icon: <XMark />, onClick: () => reject(review) }]),
    ],
  }),
]

const Product = ({ product, product_id: id }: Review) => {
  if (!product || product.is_deleted) return <>{product ? `${product.title} (deleted)` : id}</>
  return (
    <Link to={`/products/${id}`} className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover">
      {product.title}
    </Link>
  )
}

const Stars = ({ rating }: { rating: number }) => (
  <span role="img" aria-label={`${rating} of 5`} className="whitespace-nowrap">
    {"★".repeat(rating)}
    <span className="text-ui-fg-disabled">{"★".repeat(5 - rating)}</span>
  </span>
)

const Comment = ({ comment, status, rejected_for: reason }: Review) => (
  <div className="flex min-w-64 flex-col gap-1 whitespace-normal break-words py-2">
    <Text size="small" leading="compact" className="whitespace-pre-line">
      {comment}
    </Text>
    {status === "rejected" && reason && (
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
        Rejected: {reason}
      </Text>
    )}
  </div>
)

const Author = ({ reviewer_name: name, reviewer_email: email, is_verified: isVerified }: Review) => (
  <div className="flex min-w-36 flex-col gap-1 py-2">
    <Text size="small" leading="compact">
      {name}
    </Text>
    <Text size="xsmall" leading="compact" className="text-ui-fg-muted whitespace-normal break-all">
      {email}
    </Text>
    {isVerified && (
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
        Verified purchase
      </Text>
    )}
  </div>
)

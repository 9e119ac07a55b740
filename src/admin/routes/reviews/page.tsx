import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Star } from "@medusajs/icons"
import {
  Button,
  Container,
  createDataTableFilterHelper,
  DataTable,
  Heading,
  Text,
  useDataTable,
  type DataTableFilteringState,
} from "@medusajs/ui"
import { useState } from "react"
import { statusNames, toColumns } from "../../reviews/columns"
import { RejectPrompt } from "../../reviews/reject-prompt"
import { pageSize, useReviews, type Review, type Status } from "../../reviews/use-reviews"

const filters = [
  createDataTableFilterHelper<Review>().accessor("status", {
    type: "select",
    label: "Status",
    options: Object.entries(statusNames).map(([value, label]) => ({ value, label })),
  }),
]

const noReviews = {
  empty: { heading: "No reviews", description: "What customers write about products is shown here." },
  filtered: { heading: "No reviews", description: "There is none like that." },
}

/** Where staff read what customers write, and decide what the shop shows. */
const ReviewsPage = () => {
  const { answer, failure, busy, statuses, productId, order, page, show, decide } = useReviews()
  const [rejected, setRejected] = useState<Review>()

  const table = useDataTable({
    columns: toColumns((review) => decide(review, { status: "approved" }), setRejected),
    filters,
    data: answer?.reviews ?? [],
    rowCount: answer?.count ?? 0,
    getRowId: ({ id }) => id,
    isLoading: busy || (!answer && !failure),
    pagination: {
      state: { pageIndex: page, pageSize },
      onPaginationChange: ({ pageIndex }) => show({ page: pageIndex }),
    },
    filtering: {
      state: (statuses.length ? { status: statuses } : {}) as DataTableFilteringState,
      onFilteringChange: ({ status }) => show({ statuses: (status as Status[] | undefined) ?? [] }),
    },
    sorting: {
      state: { id: order.replace("-", ""), desc: order.startsWith("-") },
      onSortingChange: (sorting) => sorting && show({ order: `${sorting.desc ? "-" : ""}${sorting.id}` }),
    },
    autoResetPageIndex: false,
  })

  return (
    <Container className="divide-y p-0">
      <DataTable instance={table}>
        <DataTable.Toolbar className="flex items-center justify-between">
          <Heading>Reviews</Heading>
          <div className="flex items-center gap-2">
            {productId && (
              <Button size="small" variant="transparent" onClick={() => show({ productId: null })}>
                All products
              </Button>
            )}
            <DataTable.SortingMenu tooltip="Sort" />
            <DataTable.FilterMenu tooltip="Filter" />
          </div>
        </DataTable.Toolbar>
        {failure ? (
          <Text size="small" role="alert" className="text-ui-fg-error px-6 py-4">
            The reviews could not be read: {failure}
          </Text>
        ) : (
          <DataTable.Table emptyState={noReviews} />
        )}
        <DataTable.Pagination />
      </DataTable>
      {rejected && (
        <RejectPrompt
          review={rejected}
          cancel={() => setRejected(undefined)}
          reject={(reason) => {
            setRejected(undefined)
            void decide(rejected, { status: "rejected", reason })
          }}
        />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Reviews", icon: Star })

export default ReviewsPage

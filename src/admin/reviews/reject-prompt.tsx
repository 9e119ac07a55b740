import { Label, Prompt, Textarea } from "@medusajs/ui"
import { useState } from "react"
import type { Review } from "./use-reviews"

interface RejectPromptProps {
  review: Review
  reject: (reason: string) => void
  cancel: () => void
}

/** Asks why; colleagues read it beside the review. */
export const RejectPrompt = ({ review, reject, cancel }: RejectPromptProps) => {
  const [reason, setReason] = useState("")
  return (
    <Prompt open onOpenChange={(isOpen) => !isOpen && cancel()}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>Reject this review?</Prompt.Title>
          <Prompt.Description>
            The shop no longer shows or counts what {review.reviewer_name} has written. The reason is seen by staff
            only.
          </Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-2 px-6 pt-4">
          <Label size="small" weight="plus" htmlFor="reject-reason">
            Reason
          </Label>
          <Textarea
            id="reject-reason"
            rows={3}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
        <Prompt.Footer>
          <Prompt.Cancel>Cancel</Prompt.Cancel>
          <Prompt.Action disabled={!reason.trim()} onClick={() => reject(reason)}>
            Reject
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

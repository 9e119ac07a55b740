import { Text } from "@medusajs/ui"
import { showTime } from "./show"
import type { Security } from "./use-security"

/** The names that the customer logs in by, and whether they have proved them. */
export const Channels = ({ security }: { security: Security }) => (
  <>
    <Channel label="E-mail" value={security.email} verifiedAt={security.email_verified_at} />
    <Channel label="Mobile number" value={security.mobile} verifiedAt={security.mobile_verified_at} />
    <Channel label="Username" value={security.username} />
  </>
)

interface ChannelProps {
  label: string
  value: string | null
  /** Left out where there is nothing to verify. */
  verifiedAt?: string | null
}

const Channel = ({ label, value, verifiedAt }: ChannelProps) => (
  <div className="text-ui-fg-subtle grid grid-cols-3 items-start gap-x-4 px-6 py-4">
    <Text size="small" leading="compact" weight="plus">
      {label}
    </Text>
    <div className="col-span-2 flex flex-col gap-1">
      <Text size="small" leading="compact" className="break-words">
        {value ?? "-"}
      </Text>
      {value && verifiedAt !== undefined && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {verifiedAt ? `Verified ${showTime(verifiedAt)}` : "Not verified"}
        </Text>
      )}
    </div>
  </div>
)

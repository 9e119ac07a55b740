import { Button, StatusBadge, Text } from "@medusajs/ui"
import { showTime } from "./show"
import type { Act, Security } from "./use-security"

interface LockProps {
  security: Security
  busy: boolean
  act: Act
}

/** Whether wrong passwords have locked the account, and the key to it. */
export const Lock = ({ security: { failures, locked_until: until }, busy, act }: LockProps) => (
  <div className="flex items-center justify-between gap-4 px-6 py-4">
    <div className="flex flex-col items-start gap-2">
      <StatusBadge color={until ? "red" : "green"}>{until ? "Locked" : "Not locked"}</StatusBadge>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {until && `Until ${showTime(until)}, after `}
        {countFailures(failures)}
      </Text>
    </div>
    {until && (
      <Button
        size="small"
        variant="secondary"
        className="shrink-0"
        disabled={busy}
        onClick={() => act("POST", "unlock", "The account is unlocked")}
      >
        Unlock
      </Button>
    )}
  </div>
)

function countFailures(failures: number) {
  if (!failures) return "No wrong passwords"
  return failures === 1 ? "1 wrong password" : `${failures} wrong passwords in a row`
}

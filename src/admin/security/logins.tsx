import { Button, Heading, Text, usePrompt } from "@medusajs/ui"
import { showTime, showUserAgent } from "./show"
import type { Act, Login, Security } from "./use-security"

interface LoginsProps {
  security: Security
  busy: boolean
  act: Act
}

/** The open logins, each of which staff can end. */
export const Logins = ({ security: { email, sessions }, busy, act }: LoginsProps) => {
  const prompt = usePrompt()

  const endAll = async () => {
    const isSure = await prompt({
      title: "End all logins?",
      description: `${email} will be logged out on every device.`,
      confirmText: "End all",
      cancelText: "Cancel",
    })
    if (isSure) await act("DELETE", "sessions", "All logins are ended")
  }

  return (
    <div className="flex flex-col gap-4 px-6 py-4">
      <div className="flex items-center justify-between">
        <Heading level="h3">Open logins</Heading>
        {sessions.length > 0 && (
          <Button size="small" variant="secondary" disabled={busy} onClick={endAll}>
            End all
          </Button>
        )}
      </div>
      {!sessions.length && (
        <Text size="small" className="text-ui-fg-subtle">
          There are none.
        </Text>
      )}
      {sessions.map((login) => (
        <Row
          key={login.id}
          login={login}
          busy={busy}
          end={() => act("DELETE", `sessions/${login.id}`, "The login is ended")}
        />
      ))}
    </div>
  )
}

const Row = ({ login, busy, end }: { login: Login; busy: boolean; end: () => void }) => (
  <div className="flex items-center justify-between gap-4" data-login={login.id}>
    <div className="flex min-w-0 flex-col gap-1">
      <Text size="small" leading="compact" weight="plus">
        {login.contract}
      </Text>
      <Text
        size="small"
        leading="compact"
        className="text-ui-fg-subtle break-words"
        title={login.user_agent ?? undefined}
      >
        {showUserAgent(login.user_agent)}
        {login.address && `, ${login.address}`}
      </Text>
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
        Last used {showTime(login.last_used_at)}
      </Text>
    </div>
    <Button size="small" variant="secondary" className="shrink-0" disabled={busy} onClick={end}>
      End
    </Button>
  </div>
)

import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { DetailWidgetProps, HttpTypes } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import { Channels } from "../security/channels"
import { Lock } from "../security/lock"
import { Logins } from "../security/logins"
import { useSecurity } from "../security/use-security"

/** On a customer's page: how they log in, whether a lock keeps them out, and where they are logged in. */
const LoginAndSecurity = ({ data: customer }: DetailWidgetProps<HttpTypes.AdminCustomer>) => {
  const { security, failed, busy, act } = useSecurity(customer.id, customer.updated_at)

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Login and security</Heading>
      </div>
      {failed && !security && <Sentence>It could not be read. Reload the page to try again.</Sentence>}
      {security && !security.has_account && <Sentence>A guest customer has no account to log in to.</Sentence>}
      {security?.has_account && (
        <>
          <Channels security={security} />
          <Lock security={security} busy={busy} act={act} />
          <Logins security={security} busy={busy} act={act} />
        </>
      )}
    </Container>
  )
}

const Sentence = ({ children }: { children: string }) => (
  <Text size="small" className="text-ui-fg-subtle px-6 py-4">
    {children}
  </Text>
)

export const config = defineWidgetConfig({ zone: "customer.details.side.after" })

/** Another customer is another widget: nothing of the one before may stay on the screen. */
const OfCustomer = (props: DetailWidgetProps<HttpTypes.AdminCustomer>) => (
  <LoginAndSecurity key={props.data.id} {...props} />
)

export default OfCustomer

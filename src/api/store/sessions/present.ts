import type { OpenLogin } from "../../../use-cases/auth/list-sessions"

/** In the spelling of Medusa's API. */
export const presentLogin = ({ id, contract, address, ...login }: OpenLogin) => ({
  id,
  contract,
  address,
  user_agent: login.userAgent,
  created_at: login.createdAt,
  last_used_at: login.lastUsedAt,
  expires_at: login.expiresAt,
})

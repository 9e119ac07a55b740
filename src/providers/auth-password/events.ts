/** `{ auth_identity_id }`: somebody has a new password, which they may not have set themselves. */
export const PASSWORD_CHANGED = "account.password_changed"

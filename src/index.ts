export { portico } from "./portico"
export type { PorticoOptionsInput } from "./options"

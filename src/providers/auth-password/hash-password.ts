import { hash } from "@node-rs/bcrypt"

/** bcrypt, cost 12 (R10). Of a password, 72 bytes count. */
export const hashPassword = (password: string): Promise<string> => hash(password, { cost: 12 })

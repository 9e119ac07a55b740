import { logInToShop } from "./auth/log-in"
import { registerWithShop } from "./auth/register"

export const shopOperations = [logInToShop, registerWithShop]

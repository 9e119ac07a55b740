import { logInToServices } from "./auth/log-in"
import { registerWithServices } from "./auth/register"

export const servicesOperations = [logInToServices, registerWithServices]

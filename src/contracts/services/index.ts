import { logInToServices } from "./auth/log-in"
import { registerWithServices } from "./auth/register"
import { listServicesCategories } from "./catalogue/list-categories"

export const servicesOperations = [logInToServices, registerWithServices, listServicesCategories]

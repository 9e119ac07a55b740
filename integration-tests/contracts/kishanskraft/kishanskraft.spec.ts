import { join } from "node:path"
import { registering } from "../../scenarios/auth/registering"
import { browsing } from "../../scenarios/catalogue/browsing"
import { placingOrders } from "../../scenarios/orders/placing-orders"
import { testGoldens } from "../../setup/golden-spec"
import { givens } from "./givens"
import { newShopper } from "./shopper"

const range = { product: 28, counted: 33 }

describe("kishanskraft answers as documented", () => testGoldens(join(__dirname, "goldens"), givens))
describe("kishanskraft: registering", () => registering(newShopper))
describe("kishanskraft: browsing", () => browsing(newShopper, range))
describe("kishanskraft: placing orders", () => placingOrders(newShopper, range))

import { join } from "node:path"
import { registering } from "../../scenarios/auth/registering"
import { browsing } from "../../scenarios/catalogue/browsing"
import { placingOrders } from "../../scenarios/orders/placing-orders"
import { testGoldens } from "../../setup/golden-spec"
import { givens } from "./givens"
import { newShopper } from "./shopper"

const range = { product: 21, counted: 24 }

describe("dummyjson answers as documented", () => testGoldens(join(__dirname, "goldens"), givens))
describe("dummyjson: registering", () => registering(newShopper))
describe("dummyjson: browsing", () => browsing(newShopper, range))
describe("dummyjson: placing orders", () => placingOrders(newShopper, range))

import { join } from "node:path"
import { registering } from "../../scenarios/auth/registering"
import { testGoldens } from "../../setup/golden-spec"
import { givens } from "./givens"
import { newShopper } from "./shopper"

describe("gallery answers as documented", () => testGoldens(join(__dirname, "goldens"), givens))
describe("gallery: registering", () => registering(newShopper))

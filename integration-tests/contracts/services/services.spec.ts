import { join } from "node:path"
import { testGoldens } from "../../setup/golden-spec"
import { givens } from "./givens"

describe("services answers as documented", () => testGoldens(join(__dirname, "goldens"), givens))

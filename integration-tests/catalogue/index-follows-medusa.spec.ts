import { isDeepStrictEqual } from "node:util"
import { drawEdits, make, type Edit } from "./support/edits"
import { openShop, type Shop } from "./support/shop"
import { readShown, readTruth, type Seen } from "./support/truth"

const EDITS = 500
/** After so many, all is compared. */
const ROUND = 100
/** At once; more than one, as edits of one product may overtake each other on their way into the index. */
const LANES = 4
/** Far more than it takes, in milliseconds: what is not shown by then never is. */
const LONGEST_LAG = 5000
/** The same edits on each run; other ones by `TEST_SEED=$RANDOM npm test -- catalogue/`. */
const seed = Number(process.env.TEST_SEED ?? 2)

let shop: Shop
beforeAll(async () => void (shop = await openShop(6)), 60_000)
afterAll(() =>
  Promise.all(shop.products.map(({ id }) => shop.admin(`POST /admin/products/${id}`, { status: "draft" }))),
)

it(`the contracts show what Medusa holds, after each ${ROUND} of ${EDITS} edits, orders and cancels`, async () => {
  const edits = drawEdits(EDITS, shop.products.length, seed)
  let [taken, compared] = [0, 0]
  const lags: number[] = []
  const makeAll = async (round: Edit[]) => {
    for (let edit; (edit = round.shift());) if (await make(shop, edit)) taken += 1
  }
  for (let at = 0; at < EDITS; at += ROUND) {
    // Medusa's own routes are 500 when the product goes while they change it.
    const [replacing, changing] = partition(edits.slice(at, at + ROUND), ({ kind }) => kind === "replace")
    await Promise.all(Array.from({ length: LANES }, () => makeAll(changing)))
    await makeAll(replacing)
    const truth = await readTruth(shop)
    compared += truth.length
    lags.push(await untilShown(shop, truth))
  }
  console.log(`seed ${seed}, shown after ${lags.map(Math.round).join(", ")} ms`)
  expect(taken).toBeGreaterThan(EDITS / 2)
  expect(compared).toBeGreaterThan(EDITS / ROUND)
}, 300_000)

/** Waits for what must be seen. @returns how long it took, in milliseconds */
async function untilShown(shop: Shop, truth: Seen[]): Promise<number> {
  const begun = performance.now()
  for (;;) {
    const shown = await readShown(shop)
    const waited = performance.now() - begun
    if (isDeepStrictEqual(shown, truth)) return waited
    if (waited > LONGEST_LAG) expect(shown).toEqual(truth)
    await new Promise((done) => setTimeout(done, 50))
  }
}

const partition = <T>(all: T[], isFirst: (one: T) => boolean) => [
  all.filter(isFirst),
  all.filter((one) => !isFirst(one)),
]

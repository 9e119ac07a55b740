import { createDatabase } from "../src/server/postgres/create-database"
import { step } from "../src/server/progress"
import { openNativeProvider } from "../integration-tests/search/support/native-provider"
import { newProvider, openDatabase } from "../integration-tests/search/support/open-database"
import { catalogueIndex } from "./catalogue-index"
import { fillFast } from "./fill"
import { measure } from "./measure"
import { products } from "./products"
import { questions } from "./questions"
import { report } from "./report"

/** How long two words take to find, beside Medusa's own search provider; both are asked past any server. */
export async function compareWithNative(size: number): Promise<void> {
  const url = await createDatabase(process.env.TEST_POSTGRES!, "search")
  const [connection, native] = [await openDatabase(url), await openNativeProvider(url)]
  const [ours, theirs] = [catalogueIndex(`columns_${size}`), catalogueIndex(`native_${size}`)]
  const columns = () => newProvider(connection)
  await step(`Writing ${size} documents`, () => fillFast(connection, columns(), ours, products(size)))
  await step("The same by Medusa's own", () => fillFast(connection, native.provider, theirs, products(size)))
  for (const question of questions(size).filter(({ name }) => name.startsWith("two "))) {
    const { cold, warm } = await measure(question, ours, columns)
    const other = await measure(question, theirs, () => native.provider)
    report({
      what: `search, ${question.name}, ${size} products`,
      against: "Medusa's native provider",
      goal: "3 times faster",
      seen: `${warm.toFixed(1)} of ${other.warm.toFixed(1)} ms, ${(other.warm / warm).toFixed(1)} times; first asked ${cold.toFixed(1)} of ${other.cold.toFixed(1)} ms, ${(other.cold / cold).toFixed(1)} times`, // prettier-ignore
      isMet: other.warm / warm >= 3,
    })
  }
  await Promise.all([native.close(), connection.destroy()])
}

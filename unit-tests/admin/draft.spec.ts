import { readMistake, toDetails, toDraft, type Details, type Draft } from "../../src/admin/product-details/draft"

const unset: Details = {
  brand: null,
  weight_label: null,
  features: null,
  nutritional_info: null,
  artist_name: null,
  artist_bio: null,
  featured_reason: null,
}
const details: Details = {
  brand: "Kisan",
  weight_label: "1L",
  features: ["Cold pressed", "No additives"],
  nutritional_info: { energy: "900 kcal: per 100ml", fat: "100g" },
  artist_name: "Ada",
  artist_bio: "Paints.\n\nAnd draws.",
  featured_reason: "Best Seller",
}
const typed = (fields: Partial<Draft>) => ({ ...toDraft(unset), ...fields })
const mistakeOf = (fields: Partial<Draft>, isFeatured = false) => {
  try {
    return toDetails(typed(fields), isFeatured)
  } catch (mistake) {
    return mistake
  }
}

it("what is shown in the form and not touched comes back the same", () => {
  expect(toDetails(toDraft(details), true)).toEqual(details)
  expect(toDetails(toDraft(unset), false)).toEqual(unset)
})

it("empty lines and blanks do not count, and a product that is not featured has no reason", () => {
  const draft = typed({
    brand: "  ",
    features: "\n one \n\n two\n",
    nutritional_info: " fat :  1g \n",
    featured_reason: "x",
  })
  expect(toDetails(draft, false)).toEqual({ ...unset, features: ["one", "two"], nutritional_info: { fat: "1g" } })
})

it("what cannot be meant is told at its field", () => {
  expect(mistakeOf({ nutritional_info: "fat: 1g\nmuch sugar" })).toEqual({
    field: "nutritional_info",
    message: '"much sugar" is no "Name: text".',
  })
  expect(mistakeOf({ nutritional_info: "fat: 1g\nfat: 2g" })).toMatchObject({ message: '"fat" is there twice.' })
  expect(mistakeOf({}, true)).toMatchObject({ field: "featured_reason" })
  expect(mistakeOf({ artist_bio: "Paints." })).toMatchObject({ field: "artist_name" })
})

it("the server's sentence is told at its field too", () => {
  const read = (sentence: string) => readMistake(sentence, Object.keys(unset))
  expect(read("brand: Must be one line")).toEqual({ field: "brand", message: "Must be one line" })
  expect(read("features.2: Must be short")).toEqual({ field: "features", message: "Line 3: Must be short" })
  expect(read("nutritional_info.fat: Must be short")).toEqual({
    field: "nutritional_info",
    message: "fat: Must be short",
  })
  expect(read("Product: not found")).toEqual({ message: "Product: not found" })
})

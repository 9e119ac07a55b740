import type { DemoProduct } from "./types"

const kinds = {
  "mustard-oil": {
    name: "Mustard Oil",
    text: "Pressed slowly from brown mustard at low heat, so that its sharpness stays in the bottle.",
    features: ["100 % mustard", "Pressed below 45 °C", "Rich in omega-3", "Nothing added"],
    nutrition: { energy: "900 kcal per 100ml", fat: "100g per 100ml", omega_3: "14g per 100ml" },
    perLitre: 450,
  },
  "coconut-oil": {
    name: "Coconut Oil",
    text: "From fresh coconuts, pressed within a day of opening. Clear when warm, white when cool.",
    features: ["100 % coconut", "Pressed below 45 °C", "For the pan, the skin and the hair"],
    nutrition: { energy: "890 kcal per 100ml", fat: "99g per 100ml", lauric_acid: "47g per 100ml" },
    perLitre: 620,
  },
  "sesame-oil": {
    name: "Sesame Oil",
    text: "From white sesame, unroasted. A quiet oil that lets the spices speak.",
    features: ["100 % sesame", "Pressed below 45 °C", "Keeps for nine months"],
    nutrition: { energy: "900 kcal per 100ml", fat: "100g per 100ml", vitamin_e: "1.4mg per 100ml" },
    perLitre: 540,
  },
  "groundnut-oil": {
    name: "Groundnut Oil",
    text: "From groundnuts of one district and one harvest, filtered through cloth.",
    features: ["100 % groundnut", "Pressed below 45 °C", "Stands high heat"],
    nutrition: { energy: "900 kcal per 100ml", fat: "100g per 100ml", vitamin_e: "15mg per 100ml" },
    perLitre: 380,
  },
}

const sizes = [
  { weight: "1L", litres: 1, stock: 100, featured: "Best Seller" },
  { weight: "500ml", litres: 0.55, stock: 150, featured: undefined },
  { weight: "5L", litres: 4.8, stock: 25, featured: undefined },
]

/** Cold-pressed oils for `kishanskraft`, in rupees with the tax inside. */
export const oils: DemoProduct[] = Object.entries(kinds).flatMap(([category, kind]) =>
  sizes.map(({ weight, litres, stock, featured }) => ({
    handle: `${category}-${weight.toLowerCase()}`,
    title: `Cold-Pressed ${kind.name} ${weight}`,
    description: kind.text,
    category,
    price: Math.round(kind.perLitre * litres),
    currency: "inr" as const,
    stock,
    brand: "Kishan's Press",
    weight,
    features: kind.features,
    nutrition: kind.nutrition,
    featured: category === "mustard-oil" || category === "coconut-oil" ? featured : undefined,
  })),
)

import type { artists } from "./artists"
import type { DemoProduct } from "./types"

type Row = [handle: string, title: string, artist: keyof typeof artists, price: number, stock: number, text: string]

const rows: Record<string, Row[]> = {
  landscapes: [
    ["low-tide", "Low Tide", "ilse", 140, 8, "Charcoal on grey paper: mud, masts and a line of light."],
    ["switchbacks", "Switchbacks", "tomas", 185, 5, "A road that climbs a hill eleven times, in graphite."],
    ["town-at-noon", "Town at Noon", "tomas", 160, 6, "Roofs without shadows, drawn from a bell tower."],
    ["reed-bank", "Reed Bank", "ilse", 120, 10, "Ink strokes that become reeds from two steps away."],
  ],
  portraits: [
    ["night-nurse", "Night Nurse", "meera", 210, 4, "A face lit from below by a ward lamp. Ink and rice water."],
    ["old-terrier", "Old Terrier", "meera", 95, 12, "A dog who has heard it all before, in six lines."],
    ["the-cartographer", "The Cartographer", "tomas", 175, 3, "The artist's teacher at her table, half map herself."],
    ["ferryman", "Ferryman", "ilse", 150, 7, "A man and the rope that he trusts."],
  ],
  abstracts: [
    ["scaffold-one", "Scaffold I", "jonah", 130, 9, "Shadows at eight in the morning, traced and filled."],
    ["scaffold-two", "Scaffold II", "jonah", 130, 9, "The same at four in the afternoon."],
    ["counterweight", "Counterweight", "jonah", 240, 2, "One large shape held up by three small ones."],
    ["rain-score", "Rain Score", "meera", 115, 11, "What a minute of rain left on wet ink."],
  ],
}

/** Drawings for `gallery`, in US dollars. */
export const drawings: DemoProduct[] = Object.entries(rows).flatMap(([category, products]) =>
  products.map(([handle, title, artist, price, stock, description]) => ({
    ...{ handle, title, artist, price, stock, description, category },
    currency: "usd" as const,
  })),
)

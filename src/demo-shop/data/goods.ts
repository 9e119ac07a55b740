import type { DemoProduct } from "./types"

type Row = [handle: string, title: string, brand: string, price: number, discount: number, stock: number, text: string]

const rows: Record<string, Row[]> = {
  kitchen: [
    ["enamel-kettle", "Enamel Kettle 1.5 l", "Harrow & Pike", 39.5, 10, 60, "A whistling kettle in two coats of enamel. Works on gas and induction."],
    ["chef-knife", "Chef's Knife 20 cm", "Stellan", 84, 0, 45, "Forged from one piece of steel and ground thin behind the edge."],
    ["linen-apron", "Linen Apron", "Harrow & Pike", 29.9, 5.5, 120, "Washed linen with a pocket wide enough for a towel."],
    ["pepper-mill", "Walnut Pepper Mill", "Stellan", 34.99, 0, 2, "A ceramic grinder in turned walnut. Four grades, from dust to cracked."],
  ],
  lighting: [
    ["desk-lamp", "Desk Lamp Arc", "Lumenfold", 119.99, 5.5, 40, "An arm that stays where it is put and a light that does not flicker."],
    ["night-light", "Night Light Pebble", "Lumenfold", 18.75, 0, 200, "Glows for eight hours on one charge. Soft to the touch, hard to break."],
    ["paper-lantern", "Paper Lantern 45 cm", "Ora", 24, 15, 75, "Folded by hand from mulberry paper over a bamboo frame."],
    ["bicycle-lamp", "Bicycle Lamp Set", "Nordvind", 44.5, 0, 0, "Front and rear, charged by USB-C, seen from 400 metres."],
  ],
  bags: [
    ["day-pack", "Day Pack 18 l", "Nordvind", 79, 12.5, 55, "Rolls shut against the rain and opens flat on a table."],
    ["market-tote", "Market Tote", "Ora", 22.5, 0, 150, "Heavy canvas that stands up by itself while you fill it."],
    ["handlebar-bag", "Handlebar Bag", "Nordvind", 54.25, 0, 35, "Comes off with one hand and turns into a shoulder bag."],
    ["laptop-sleeve", "Felt Laptop Sleeve 14 in", "Ora", 36, 8, 80, "Pressed wool felt with a pocket for the charger."],
  ],
  stationery: [
    ["dotted-notebook", "Dotted Notebook A5", "Foliant", 16.2, 0, 300, "192 pages of paper that takes ink on both sides."],
    ["fountain-pen", "Fountain Pen Reed", "Foliant", 42, 10, 65, "A steel nib in a barrel of brushed aluminium."],
    ["desk-calendar", "Desk Calendar", "Foliant", 14.8, 20, 90, "A page a week with room for what did not happen."],
    ["pencil-set", "Pencil Set 4H to 6B", "Stellan", 19.99, 0, 110, "Twelve pencils in cedar, in a tin that closes."],
  ],
  audio: [
    ["travel-speaker", "Travel Speaker Brick", "Kestrel Audio", 89.99, 5.5, 50, "Twelve hours of music from something that fits a coat pocket."],
    ["over-ear-headphones", "Over-Ear Headphones", "Kestrel Audio", 199, 18, 30, "Closed headphones with pads and cable that can be replaced."],
    ["record-player", "Record Player Belt", "Kestrel Audio", 1199.99, 5.5, 50, "Belt drive, two speeds, and a lid to keep the dust out."],
    ["desk-microphone", "Desk Microphone", "Kestrel Audio", 129, 7, 28, "Hears the voice in front of it and little else."],
  ],
  garden: [
    ["hand-trowel", "Hand Trowel", "Greenward", 17.4, 0, 140, "Stainless steel with marks for planting depth."],
    ["clay-pot", "Clay Pot 24 cm", "Greenward", 21, 0, 95, "Fired hot enough to stay outside in winter."],
    ["watering-can", "Watering Can 5 l", "Greenward", 33.6, 9.9, 70, "Balanced so that the last drop comes out without a lift of the elbow."],
    ["herb-seeds", "Herb Seed Box", "Greenward", 12.49, 0, 250, "Ten herbs, each with a note on when and where."],
  ],
} // prettier-ignore

/** General goods for `shop` and `dummyjson`, in US dollars. */
export const goods: DemoProduct[] = Object.entries(rows).flatMap(([category, products]) =>
  products.map(([handle, title, brand, price, discount, stock, description]) => ({
    ...{ handle, title, brand, price, discount, stock, description, category },
    currency: "usd" as const,
  })),
)

import { mkdirSync } from "node:fs"
import { join } from "node:path"
import sharp from "sharp"
import { categories } from "../demo-shop/data/categories"
import { drawings } from "../demo-shop/data/drawings"
import { goods } from "../demo-shop/data/goods"
import { oils } from "../demo-shop/data/oils"

/** node bin/run.mjs src/scripts/draw-demo-images.ts: draws the pictures of the demo shop into demo/uploads. */
const folder = join(__dirname, "../../demo/uploads")
const size = 600

/** The same numbers from 0 to 1 for the same word on every machine. */
function dice(word: string) {
  let state = [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  return () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32
}

const hues: Record<string, number> = {
  kitchen: 18, lighting: 46, bags: 205, stationery: 262, audio: 340, garden: 120,
  "mustard-oil": 48, "coconut-oil": 195, "sesame-oil": 32, "groundnut-oil": 22,
  landscapes: 160, portraits: 28, abstracts: 230,
} // prettier-ignore

const color = (hue: number, saturation: number, light: number) => `hsl(${hue} ${saturation}% ${light}%)`

/** Each category has a motif; what varies within it comes from the product's handle. */
const motifs: Record<string, (roll: () => number, hue: number) => string> = {
  kitchen: (roll, hue) => `<ellipse cx="300" cy="350" rx="${110 + roll() * 40}" ry="110" fill="${color(hue, 55, 45)}"/>
    <rect x="265" y="205" width="70" height="40" rx="16" fill="${color(hue, 40, 30)}"/>
    <path d="M190 330 C 120 300 120 240 180 230" stroke="${color(hue, 40, 30)}" stroke-width="16" fill="none"/>`,
  lighting: (roll, hue) => `<circle cx="300" cy="250" r="${150 + roll() * 40}" fill="${color(hue, 90, 85)}"/>
    <path d="M220 300 L260 190 L340 190 L380 300 Z" fill="${color(hue, 60, 45)}"/>
    <rect x="292" y="300" width="16" height="130" fill="#555"/><rect x="230" y="430" width="140" height="14" rx="7" fill="#555"/>`,
  bags: (
    roll,
    hue,
  ) => `<path d="M230 240 C 230 140 370 140 370 240" stroke="${color(hue, 40, 30)}" stroke-width="14" fill="none"/>
    <rect x="${170 + roll() * 20}" y="230" width="240" height="230" rx="${12 + roll() * 40}" fill="${color(hue, 45, 45)}"/>
    <rect x="200" y="330" width="190" height="90" rx="10" fill="${color(hue, 40, 35)}"/>`,
  stationery: (roll, hue) => `<rect x="190" y="140" width="210" height="300" rx="8" fill="${color(hue, 35, 50)}"/>
    <rect x="205" y="150" width="190" height="284" fill="#fff"/>${lines(roll, hue)}
    <path d="M430 150 L450 160 L380 440 L366 446 L362 430 Z" fill="${color(hue, 60, 35)}"/>`,
  audio: (roll, hue) => `<rect x="180" y="160" width="240" height="290" rx="24" fill="${color(hue, 20, 25)}"/>
    <circle cx="300" cy="350" r="${60 + roll() * 20}" fill="${color(hue, 60, 55)}"/><circle cx="300" cy="350" r="24" fill="#222"/>
    <circle cx="300" cy="220" r="32" fill="${color(hue, 60, 55)}"/>`,
  garden: (roll, hue) => `<path d="M220 330 L380 330 L360 470 L240 470 Z" fill="#b5673f"/>
    ${[0, 1, 2, 3, 4].map((n) => `<ellipse cx="${230 + n * 35}" cy="${250 + roll() * 40}" rx="18" ry="${60 + roll() * 30}" transform="rotate(${-30 + n * 15} ${230 + n * 35} 280)" fill="${color(hue, 45, 30 + n * 6)}"/>`).join("")}`,
}
const oil = (roll: () => number, hue: number) => `<rect x="275" y="110" width="50" height="60" fill="#3c3c3c"/>
  <path d="M275 165 C 275 205 ${215 - roll() * 20} 200 215 260 L215 450 Q215 475 240 475 L360 475 Q385 475 385 450 L385 260 C385 200 325 205 325 165 Z" fill="${color(hue, 85, 55)}"/>
  <rect x="230" y="300" width="140" height="110" rx="6" fill="#fdf8ea"/><circle cx="300" cy="355" r="${24 + roll() * 12}" fill="${color(hue, 70, 45)}"/>`
const framed = (picture: string) => `<rect x="120" y="100" width="360" height="400" fill="#3a2f28"/>
  <rect x="136" y="116" width="328" height="368" fill="#f7f3ea"/><svg x="166" y="146" width="268" height="308" viewBox="0 0 268 308">${picture}</svg>`

const drawn: Record<string, (roll: () => number, hue: number) => string> = {
  landscapes: (roll, hue) => [0, 1, 2, 3].map((n) => `<path d="M0 ${110 + n * 45} C 70 ${60 + n * 45 + roll() * 60} 170 ${130 + n * 40 + roll() * 50} 268 ${90 + n * 50} L268 308 L0 308 Z" fill="${color(hue, 22, 78 - n * 15)}"/>`).join(""),
  portraits: (roll, hue) => `<ellipse cx="134" cy="130" rx="${55 + roll() * 18}" ry="76" fill="none" stroke="#333" stroke-width="4"/>
    <path d="M40 308 C 50 230 220 230 228 308" fill="none" stroke="#333" stroke-width="4"/>
    <path d="M105 ${120 + roll() * 10} h18 M148 ${120 + roll() * 10} h18 M134 128 l-8 30 h14 M112 176 q22 ${4 + roll() * 16} 44 0" stroke="#333" stroke-width="4" fill="none"/>
    <circle cx="60" cy="60" r="40" fill="${color(hue, 60, 80)}" opacity=".6"/>`,
  abstracts: (roll, hue) => Array.from({ length: 9 }, () => `<rect x="${roll() * 190}" y="${roll() * 230}" width="${20 + roll() * 100}" height="${6 + roll() * 90}" transform="rotate(${roll() * 60 - 30} 134 154)" fill="${color(hue + roll() * 60, 35, 30 + roll() * 45)}" opacity=".8"/>`).join(""),
} // prettier-ignore

function lines(roll: () => number, hue: number) {
  return Array.from({ length: 9 }, (_, n) => {
    const y = 185 + n * 27
    return `<path d="M220 ${y} h${80 + roll() * 80}" stroke="${color(hue, 30, 70)}" stroke-width="4"/>`
  }).join("")
}

function paint(handle: string, category: string): string {
  const roll = dice(handle)
  const hue = hues[category] + Math.round(roll() * 24 - 12)
  const motif = drawn[category] ? framed(drawn[category](roll, hue)) : (motifs[category] ?? oil)(roll, hue)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect width="${size}" height="${size}" fill="${color(hue, 35, 92)}"/>
    <ellipse cx="300" cy="485" rx="190" ry="18" fill="${color(hue, 25, 80)}"/>${motif}</svg>`
}

async function save(kind: "products" | "categories", handle: string, category: string) {
  mkdirSync(join(folder, kind), { recursive: true })
  await sharp(Buffer.from(paint(handle, category)))
    .jpeg({ quality: 80, mozjpeg: true })
    .toFile(join(folder, kind, `${handle}.jpg`))
}

async function main() {
  for (const { handle } of categories) await save("categories", handle, handle)
  for (const { handle, category } of [...goods, ...oils, ...drawings]) await save("products", handle, category)
}

void main()

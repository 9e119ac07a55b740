/** Columns whose cells are numbers; a spreadsheet that separates by semicolons may write them with a decimal comma. */
const NUMBERS = new Set([
  "id", "price", "discountPercentage", "stock", "weight", "width", "height", "depth", "minimumOrderQuantity", "age",
]) // prettier-ignore
/** Columns with several values in a cell, `a|b|c`. */
const LISTS = new Set(["images", "tags"])
/** Columns of what is nested in JSON. */
const DRAWERS: Record<string, string> = {
  ...Object.fromEntries(["width", "height", "depth"].map((name) => [name, "dimensions"])),
  ...Object.fromEntries(["barcode", "qrCode"].map((name) => [name, "meta"])),
  ...Object.fromEntries(["city", "state", "postalCode", "country"].map((name) => [name, "address"])),
}

/** The cells of a row in the shape that JSON has; empty ones are left out. */
export function toNested(cells: Record<string, string>, delimiter: string): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [name, cell] of Object.entries(cells)) {
    if (cell === "") continue
    const value = LISTS.has(name) ? cell.split("|").map((one) => one.trim()) : toValue(name, cell, delimiter)
    // The street has the name of the drawer that it lies in, as in DummyJSON.
    const drawer = name === "address" ? "address" : DRAWERS[name]
    if (drawer) row[drawer] = { ...(row[drawer] as object), [name]: value }
    else row[name] = value
  }
  return row
}

function toValue(name: string, cell: string, delimiter: string) {
  if (!NUMBERS.has(name)) return cell
  const text = delimiter === ";" ? cell.replace(/^(-?\d+),(\d+)$/, "$1.$2") : cell
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : cell
}

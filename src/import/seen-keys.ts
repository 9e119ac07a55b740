const PAGE = 4096

/** Which rows have been there already, at an eighth of a byte for a number: a file may have many millions. */
export class SeenKeys {
  private readonly pages = new Map<number, Uint8Array>()
  private readonly others = new Set<string>()

  /** Notes a row; true when it was there before. */
  add({ key, number }: { key: string; number?: number }): boolean {
    if (number === undefined) return this.others.has(key) || !this.others.add(key)
    const page = this.pages.get(Math.floor(number / PAGE)) ?? new Uint8Array(PAGE / 8)
    this.pages.set(Math.floor(number / PAGE), page)
    const [at, bit] = [(number % PAGE) >> 3, 1 << (number & 7)]
    const isThere = (page[at] & bit) !== 0
    page[at] |= bit
    return isThere
  }
}

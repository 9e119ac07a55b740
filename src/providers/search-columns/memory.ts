/** What was kept last, so many things of it, by their keys. The least used go first. */
export class Memory<T> {
  private readonly kept = new Map<string, T>()

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    const found = this.kept.get(key)
    if (found !== undefined) this.keep(key, found)
    return found
  }

  keep(key: string, thing: T): void {
    this.kept.delete(key)
    this.kept.set(key, thing)
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!)
  }
}

/** How long a session that was found alive is taken to be, in milliseconds. */
const MEMORY_MS = 500
/** When so many are remembered, all are forgotten: it costs one query each. */
const CAPACITY = 10_000

/** Which sessions this process has just seen alive. */
export class LivenessMemory {
  private readonly seenAt = new Map<string, number>()

  knows(id: string): boolean {
    const at = this.seenAt.get(id)
    return at !== undefined && performance.now() - at < MEMORY_MS
  }

  remember(id: string): void {
    if (this.seenAt.size >= CAPACITY) this.seenAt.clear()
    this.seenAt.set(id, performance.now())
  }

  forget(ids: string[]): void {
    for (const id of ids) this.seenAt.delete(id)
  }
}

/** How long a session that was found alive is taken to be, in milliseconds. */
const MEMORY_MS = 500
/** When so many are remembered, all are forgotten: it costs one query each. */
const CAPACITY = 10_000

/** Which sessions this process has just seen alive, and whose they are. */
export class LivenessMemory {
  private readonly seen = new Map<string, { actorId: string; at: number }>()

  knows(id: string, actorId: string): boolean {
    const one = this.seen.get(id)
    return one?.actorId === actorId && performance.now() - one.at < MEMORY_MS
  }

  remember(id: string, actorId: string): void {
    if (this.seen.size >= CAPACITY) this.seen.clear()
    this.seen.set(id, { actorId, at: performance.now() })
  }

  forget(ids: string[]): void {
    for (const id of ids) this.seen.delete(id)
  }
}

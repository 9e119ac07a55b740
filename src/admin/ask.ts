import { useEffect, useState } from "react"

/** Asks a route under /admin. @throws Error with what the server says is wrong */
export async function ask<Answer>(method: "GET" | "POST", path: string, body?: object): Promise<Answer> {
  const headers = { "content-type": "application/json" }
  const response = await fetch(`/admin/${path}`, {
    method,
    credentials: "include",
    ...(body ? { headers, body: JSON.stringify(body) } : {}),
  })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(answer.message ?? "It did not work. Reload the page and try again.")
  return answer
}

/** What a route answers; read again when the path or `version` changes, or when told to. */
export function useAnswer<Answer>(path: string, version?: unknown) {
  const [answer, setAnswer] = useState<Answer>()
  const [failure, setFailure] = useState<string>()
  const [round, setRound] = useState(0)

  useEffect(() => {
    let isWanted = true
    // An answer that comes late must not replace a newer one.
    const take = (answer?: Answer, failure?: Error) => {
      if (!isWanted) return
      if (answer) setAnswer(answer)
      setFailure(failure?.message)
    }
    ask<Answer>("GET", path).then(take, (error) => take(undefined, error))
    return () => {
      isWanted = false
    }
  }, [path, version, round])

  return { answer, failure, setAnswer, readAgain: () => setRound((before) => before + 1) }
}

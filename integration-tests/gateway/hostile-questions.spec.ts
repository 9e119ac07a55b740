import { hostileQuestions } from "../setup/hostile-questions"
import { send } from "../setup/http"

/** At once; a few, so that it takes seconds. */
const LANES = 4

it("no parameter of a public operation, however it is written, is more than refused in JSON", async () => {
  const questions = hostileQuestions()
  expect(questions.length).toBeGreaterThan(1000)
  const wrong: string[] = []
  const askAll = async () => {
    for (let path; (path = questions.pop());) {
      const { status, body } = await send(`GET ${path}`)
      const isTold = status === 200 || (status >= 400 && status < 500 && typeof body === "object")
      if (!isTold) wrong.push(`${status} ${path.slice(0, 200)}`)
    }
  }
  await Promise.all(Array.from({ length: LANES }, askAll))
  expect(wrong).toEqual([])
}, 120_000)

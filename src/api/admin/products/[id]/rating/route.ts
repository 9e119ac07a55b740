import { answering } from "../../../../native"

/** What the reviews of a product come to: `{ rating: { average, count, pending } }`. */
export const GET = answering(async (req, res) => {
  res.json({ rating: await req.scope.resolve("review").rate(req.params.id) })
})

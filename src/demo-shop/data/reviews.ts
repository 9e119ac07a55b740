/** Who reviews, and what they say with so many stars. */
const reviewers = ["Ada Lind", "Bruno Keller", "Chitra Rao", "Dario Conti", "Eun-ji Park", "Farah Aziz", "Gwen Price"]

const comments: Record<number, string[]> = {
  3: ["Does what it should, no more.", "Good, but smaller than I thought.", "Fine for the price."],
  4: ["Very good. I would buy it again.", "Better than the one it replaced.", "Solid. Arrived early."],
  5: ["Exactly what I was looking for.", "I gave two away and ordered a third.", "Perfect, down to the packaging."],
}

export interface DemoReview {
  rating: number
  comment: string
  reviewer_name: string
  reviewer_email: string
  written_at: Date
}

/** The same none to three reviews for the same product on every machine; `at` is its place in the catalogue. */
export function reviewsOf(at: number): DemoReview[] {
  return Array.from({ length: at % 4 }, (_, nth) => {
    const rating = 3 + ((at + nth * 2) % 3)
    const name = reviewers[(at * 3 + nth * 2) % reviewers.length]
    return {
      rating,
      comment: comments[rating][(at + nth) % 3],
      reviewer_name: name,
      reviewer_email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@example.com`,
      written_at: new Date(Date.UTC(2026, (at + nth) % 9, 1 + ((at * 5 + nth) % 28))),
    }
  })
}

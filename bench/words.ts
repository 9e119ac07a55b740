import { randomNumbers, type Random } from "./random"

const consonants = "ttnnsshrrddllccmmfpgwybvkxjqz"
const vowels = "eeeaaooiiu"

/** Words that can be spoken, of which the first are the most frequent. */
const words = makeWords(5000)

function makeWords(count: number): string[] {
  const random = randomNumbers(3)
  const pick = (letters: string) => letters[Math.floor(letters.length * random())]
  const makeWord = (length: number) => Array.from({ length }, (_, at) => pick(at % 2 ? vowels : consonants)).join("")
  return Array.from({ length: count }, () => makeWord(4 + Math.floor(6 * random())))
}

export const wordAt = (random: Random) => words[Math.floor(words.length * random() ** 3)]

/** One of the words that are in every tenth text or so. */
export const frequentWord = (random: Random) => wordAt(() => random() / 4)

export const phrase = (random: Random, least: number, most: number) =>
  Array.from({ length: least + Math.floor((most - least + 1) * random()) }, () => wordAt(random)).join(" ")

import { readOtp } from "../../setup/people"
import { codeDoors, sendDoors, type Door } from "./doors"
import { sql } from "./database"
import { newAddress } from "./people"
import { sendRaw, type RawReply } from "./raw"

/** Somebody who asks for codes and guesses them on one server, each time from an address that no other has. */
export function openCodes(base: string, databaseUrl: string) {
  const go = <Sent extends string[]>({ line, json }: Door<Sent>, headers: Record<string, string>, ...sent: Sent) =>
    sendRaw(line, { json: json(...sent), headers }, base)
  return {
    ask: (mobile: string, door = sendDoors[0], headers = newAddress()): Promise<RawReply> => go(door, headers, mobile),
    guess: (mobile: string, otp: string, door = codeDoors[0]): Promise<RawReply> => go(door, newAddress(), mobile, otp),
    /** The code that was sent last. */
    read: readOtp,
    /** Guesses that the code of a number still stands. */
    async triesLeft(mobile: string): Promise<number> {
      const [row] = await sql(databaseUrl, "select tries_left from one_time_code where mobile = $1", [`+91${mobile}`])
      return row.tries_left
    },
    /** For how many of these numbers a code was made. */
    async countSent(mobiles: string[]): Promise<number> {
      const numbers = mobiles.map((mobile) => `+91${mobile}`)
      const [row] = await sql(databaseUrl, "select count(*)::int from one_time_code where mobile = any($1)", [numbers])
      return row.count
    },
  }
}

/** Codes that `code` is not. */
export const wrongCodes = (code: string, count: number) =>
  Array.from({ length: count }, (_, at) => ((Number(code) + 1 + at) % 1_000_000).toString().padStart(6, "0"))

export const inParallel = <T>(count: number, act: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => act(at)))

import { spawn } from "node:child_process"
import { StartError } from "./start-error"

/** Runs a Node program quietly. @throws StartError, after showing the end of its output, when it fails. */
export async function runProgram(name: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] })
  const output: Buffer[] = []
  child.stdout.on("data", (chunk) => output.push(chunk))
  child.stderr.on("data", (chunk) => output.push(chunk))
  const code = await new Promise((done) => child.on("close", done))
  if (code === 0) return
  console.error(Buffer.concat(output).toString().slice(-4000))
  throw new StartError(`${name} failed, see above.`)
}

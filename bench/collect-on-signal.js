const { setFlagsFromString } = require("node:v8")
const { runInNewContext } = require("node:vm")

/** Lets `bench/memory.ts` see what a server holds on to, and not the garbage that it has not looked at yet. */
setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc")
process.on("SIGUSR2", () => collect())

import { showUserAgent } from "../../src/admin/security/show"

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)"
const safari = "AppleWebKit/605.1.15 (KHTML, like Gecko)"

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/126.0.0.0 Safari/537.36`, "Chrome 126 on Windows"],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/126.0.0.0 Safari/537.36 Edg/126.0.2592.56`, "Edge 126 on Windows"],
  [`Mozilla/5.0 (Linux; Android 14) ${webkit} Chrome/125.0.0.0 Mobile Safari/537.36`, "Chrome 125 on Android"],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${safari} Version/17.5 Safari/604.1`, "Safari 17 on iOS"],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Version/17.5 Safari/605.1.15`, "Safari 17 on macOS"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox 127 on Linux"],
  ["okhttp/4.12.0", "okhttp/4.12.0"],
  ["PostmanRuntime/7.39.0 (something more)", "PostmanRuntime/7.39.0"],
  [null, "Unknown program"],
])("a user agent in short: %s", (userAgent, short) => {
  expect(showUserAgent(userAgent)).toBe(short)
})

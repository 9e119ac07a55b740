import { compose, type Link, type Message } from "./compose"

/** By a name that is one: who registers somebody else's address must not send them what they like. */
const greet = (firstName: string) => (/^[\p{L}\p{M}' -]{1,50}$/u.test(firstName) ? `Hello ${firstName},` : "Hello,")

export const welcome = (firstName: string, confirm: string): Message =>
  compose("Welcome! Please confirm your e-mail address", [
    greet(firstName),
    "your account is ready. Please confirm that this address is yours; the link is good for three days.",
    { label: "Confirm my address", url: confirm },
    "If you have not made an account with us, do nothing.",
  ])

export const confirmNewEmail = (firstName: string, confirm: string): Message =>
  compose("Please confirm your new e-mail address", [
    greet(firstName),
    "this is the e-mail address of your account from now on. Please confirm that it is yours.",
    { label: "Confirm my address", url: confirm },
  ])

export const passwordReset = (reset: string): Message =>
  compose("Set a new password", [
    "Hello,",
    "somebody, probably you, has asked to set a new password for your account. The link is good for 15 minutes and for one use.",
    { label: "Set a new password", url: reset } satisfies Link,
    "If it was not you, do nothing: your password stays as it is.",
  ])

export const passwordChanged = (firstName: string): Message =>
  compose("Your password was changed", [
    greet(firstName),
    "the password of your account was changed just now, and you were logged out everywhere.",
    'If it was not you, ask for a new password at once by "forgot password", and tell us.',
  ])

export const emailChanged = (firstName: string): Message =>
  compose("The e-mail address of your account was changed", [
    greet(firstName),
    "your account has another e-mail address from now on; this one does not open it any more.",
    'If it was not you, ask for a new password by "forgot password" with this address within seven days: the message comes here, and the account gets this address back.',
  ])

export function printWelcome() {}

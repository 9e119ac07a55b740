/** Something that keeps the server from starting; its message is one line that says what to do. */
export class StartError extends Error {}

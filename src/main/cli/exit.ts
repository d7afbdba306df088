/** Exit codes of every command; `lienthong --help` and docs/running.md say the same. */
export const EXIT = {
  ok: 0,
  /** The program or its surroundings failed. */
  failed: 1,
  /** The options or the input are wrong; nothing was changed. */
  badInput: 2,
  /** A rule said no, or a check found what it looks for: a row refused, a ledger altered. */
  refused: 3,
} as const

/** Ends a command with a message for its user, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exitCode: number

  constructor(message: string, exitCode: (typeof EXIT)[keyof typeof EXIT]) {
    super(message)
    this.exitCode = exitCode
  }
}

/** A failure goes to stderr: a line, or with `--json` an object, so that stdout holds results alone. */
export function printFailure(message: string, json: boolean): void {
  process.stderr.write(`${json ? JSON.stringify({ error: message }) : `lienthong: ${message}`}\n`)
}

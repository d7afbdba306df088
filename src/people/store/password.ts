import { randomInt } from 'node:crypto'

/** Without the letters and digits that are read wrong over a telephone. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be told and typed once: three groups of five, 74 bits. */
export const makePassword = (): string =>
  [0, 1, 2].map(() => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-')

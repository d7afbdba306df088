/** Letters and digits that are not mistaken for each other when read out (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/**
 * Code of a document on its check page: eleven signs from chance (55 bits) and one that checks them. It says nothing of
 * the document and cannot be counted through.
 * @param chance 11 random bytes
 */
export function checkCode(chance: Uint8Array): string {
  const signs = Array.from({ length: LENGTH - 1 }, (_, at) => (chance[at] ?? 0) % 32)
  return [...signs, checkOf(signs)].map((sign) => ALPHABET[sign]).join('')
}

/** Odd weights: one sign mistaken for another is always found. */
const checkOf = (signs: readonly number[]): number =>
  signs.reduce((sum, sign, at) => (sum + sign * (2 * at + 1)) % 32, 11)

/** As printed: `7K2M-Q4PX-9CZT`. */
export const spokenCheckCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A code as somebody types it; null when it cannot be one. */
export function readCheckCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const signs = [...code].map((sign) => ALPHABET.indexOf(sign))
  if (code.length !== LENGTH || signs.includes(-1)) return null
  return signs.at(-1) === checkOf(signs.slice(0, -1)) ? code : null
}

/** Letters and digits that are not mistaken for each other when read out (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/**
 * Code of a printed decision: nine signs from chance (45 bits) and one that checks them. It says nothing of the person,
 * the number or the agency, and cannot be counted through.
 */
export function verificationCode(chance: Uint8Array): string {
  const signs = Array.from({ length: LENGTH - 1 }, (_, at) => (chance[at] ?? 0) % 32)
  return [...signs, checkOf(signs)].map((sign) => ALPHABET[sign]).join('')
}

const checkOf = (signs: readonly number[]): number =>
  signs.reduce((sum, sign, at) => (sum + sign * (2 * at + 1)) % 32, 7)

/** As printed: `7K2M-Q4PX-9C`. */
export const spokenCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`

/** A code as somebody types it; null when it cannot be one. */
export function readVerificationCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const signs = [...code].map((sign) => ALPHABET.indexOf(sign))
  if (code.length !== LENGTH || signs.includes(-1)) return null
  return signs.at(-1) === checkOf(signs.slice(0, -1)) ? code : null
}

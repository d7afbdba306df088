/**
 * Codes on tubes and papers: a letter that tells the thing, ten signs drawn by chance and a check sign, `MXXX-XXXX-XXXX`.
 * 31 signs, a prime number, without those taken for others (I L O S U): the weighted sum modulo 31 finds every wrong sign
 * and every two that changed places. 31^10 codes of a kind: nobody guesses one, and a million rarely meet.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRTVWXYZ'
const LENGTH = 12
/** M: mẫu; G: mẫu gộp; B: bảng kê. */
const LETTERS = { sample: 'M', pool: 'G', manifest: 'B' } as const
export type Coded = keyof typeof LETTERS

/** Bytes of chance that one code takes. */
export const CODE_BYTES = 10

/** Makes a code from bytes of chance; bytes above 247 are folded in, a bias of 3 % in a sign. */
export function codeFrom(kind: Coded, bytes: Uint8Array): string {
  const drawn = Array.from({ length: CODE_BYTES }, (_, at) => SIGNS[(bytes[at] ?? 0) % SIGNS.length]).join('')
  const body = LETTERS[kind] + drawn
  return body + checkOf(body)
}

function checkOf(body: string): string {
  let sum = 0
  for (let at = 0; at < body.length; at++) sum += (at + 1) * SIGNS.indexOf(body[at]!)
  return SIGNS[sum % SIGNS.length]!
}

/** What a scanner or a hand gave, as the code it must be; null when it cannot be one: misread or mistyped. */
export function readCode(text: string): { readonly kind: Coded; readonly code: string } | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\-–_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/S/g, '5')
    .replace(/U/g, 'V')
  const kind = (Object.keys(LETTERS) as Coded[]).find((one) => LETTERS[one] === code[0])
  if (kind === undefined || code.length !== LENGTH) return null
  if ([...code].some((sign) => !SIGNS.includes(sign))) return null
  return checkOf(code.slice(0, -1)) === code.at(-1) ? { kind, code } : null
}

/** In groups of four, as printed and read out. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** Letters and digits that are not mistaken for each other when read out (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const spell = (value: number, length: number): string =>
  Array.from({ length }, (_, at) => ALPHABET[Math.floor(value / 32 ** (length - 1 - at)) % 32]).join('')

/** What a person is called where names are not shown: the bucket in two signs, then five from the chance part of the id. */
export const codeOf = (home: number, id: string): string =>
  `N${spell(home, 2)}-${spell(Number.parseInt(id.replaceAll('-', '').slice(-8), 16), 5)}`

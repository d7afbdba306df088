/** What this phone keeps: who its owner is, with consent, and the secret of the check-in at each venue. */
const WHO = 'lienthong.check-in.who'
const secretOf = (code: string): string => `lienthong.check-in.${code}`

export interface Who {
  readonly name: string
  readonly phone: string
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SIGNS = 16

/** Made here before sending, so that sending again over a bad line is the same check-in. */
export const newSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(SIGNS)), (byte) => ALPHABET[byte % 32]).join('')

export function readWho(): Who | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(WHO) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'name' in kept && 'phone' in kept
      ? { name: String(kept.name), phone: String(kept.phone) }
      : null
  } catch {
    return null
  }
}

export const keepWho = (who: Who | null): void =>
  who === null ? localStorage.removeItem(WHO) : localStorage.setItem(WHO, JSON.stringify(who))

export const readSecret = (code: string): string | null => localStorage.getItem(secretOf(code))
export const keepSecret = (code: string, secret: string | null): void =>
  secret === null ? localStorage.removeItem(secretOf(code)) : localStorage.setItem(secretOf(code), secret)

/** As typed from paper: in capitals, without blanks and dashes. */
export const typedSecret = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '')
export const spelled = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1-')

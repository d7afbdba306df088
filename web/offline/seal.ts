/** What lies on the device: sealed by AES-GCM, or open where the browser has no such means (a page without https). */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer } | { readonly open: string }

const IV_BYTES = 12

/** True where things can be sealed: on https, and on the device itself. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined

/** The key as the browser keeps it: usable, and not to be read out again. */
export function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

export async function seal(value: unknown, key: CryptoKey | null): Promise<Sealed> {
  const text = JSON.stringify(value)
  if (key === null) return { open: text }
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text))
  return { iv, data }
}

/** What was sealed; null where it does not open with this key. */
export async function unseal(sealed: Sealed, key: CryptoKey | null): Promise<unknown> {
  if ('open' in sealed) return JSON.parse(sealed.open)
  if (key === null) return null
  try {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.data)
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

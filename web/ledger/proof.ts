import type { ledger } from '#ledger/contract'
import type { AnswerOf } from '#platform/http/client'

/**
 * The browser's own verification of one fact (RFC 9162, 2.1.3.2; RFC 8032): the bytes give the leaf, the
 * path gives the root, the key signed the root. Needs Web Crypto, which browsers offer over HTTPS and on
 * this machine only; null where there is none.
 */
export async function isProven(proof: AnswerOf<typeof ledger.proveEntry>, publicKey: string): Promise<boolean | null> {
  const subtle = globalThis.crypto?.subtle
  if (subtle === undefined) return null
  const sha256 = async (...parts: Uint8Array<ArrayBuffer>[]) =>
    new Uint8Array(await subtle.digest('SHA-256', await new Blob(parts).arrayBuffer()))
  let hash = await sha256(Uint8Array.of(0), new TextEncoder().encode(proof.fact))
  let [fn, sn] = [proof.seq, proof.head.size - 1]
  if (fn > sn) return false
  for (const step of proof.path.map(bytesOfHex)) {
    if (sn === 0) return false
    const onTheRight = fn % 2 === 1 || fn === sn
    hash = await sha256(Uint8Array.of(1), ...(onTheRight ? [step, hash] : [hash, step]))
    // Up to the next level at which this subtree has a neighbour on its left.
    const levels = onTheRight && fn !== 0 ? trailingZeros(fn) : 0
    fn = Math.floor(fn / 2 ** (levels + 1))
    sn = Math.floor(sn / 2 ** (levels + 1))
  }
  if (sn !== 0 || hexOf(hash) !== proof.head.root) return false
  const { at, keyId, root, size, signature } = proof.head
  // Canonical JSON (RFC 8785): keys in order, no spaces.
  const signed = JSON.stringify({ at, keyId, ledger: 'lienthong-ledger/1', root, size })
  const der = bytesOfBase64(publicKey.replace(/-----[^-]+-----|\s/g, ''))
  const key = await subtle.importKey('spki', der, 'Ed25519', false, ['verify'])
  return subtle.verify('Ed25519', key, bytesOfBase64(signature), new TextEncoder().encode(signed))
}

function trailingZeros(n: number): number {
  let zeros = 0
  while (n % 2 ** (zeros + 1) === 0) zeros += 1
  return zeros
}
const bytesOfHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16))
const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOfBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

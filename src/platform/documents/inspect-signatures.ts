import { createHash, timingSafeEqual, verify, X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import { type Instant, instant } from '#kernel/day'

/** What a signature in a PDF says, and whether it holds. */
export interface SignatureReport {
  /** Name in the certificate of whoever signed. */
  readonly signer: string
  readonly organisation: string | null
  readonly issuer: string
  /** As the signer stated it. */
  readonly at: Instant | null
  /** The bytes it covers are those that were signed, by the key of that certificate. */
  readonly intact: boolean
  /** It covers the whole file but itself: nothing was added behind it. */
  readonly whole: boolean
  /** SHA-256 of the certificate, hexadecimal. */
  readonly certificate: string
}

const MOST_SIGNATURES = 20
const RANGE = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g

export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

/** Every signature of a PDF, in the order they stand in it; a signature that cannot be read is left out. */
export function inspectSignatures(pdf: Uint8Array): SignatureReport[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const found: SignatureReport[] = []
  for (const match of bytes.toString('latin1').matchAll(RANGE)) {
    if (found.length === MOST_SIGNATURES) break
    const [start = 0, length = 0, next = 0, rest = 0] = match.slice(1).map(Number)
    const report = inspect(bytes, { start, length, next, rest })
    if (report) found.push(report)
  }
  return found
}

interface Range {
  readonly start: number
  readonly length: number
  readonly next: number
  readonly rest: number
}

function inspect(bytes: Buffer, { start, length, next, rest }: Range): SignatureReport | null {
  const end = start + length
  if (start !== 0 || end >= next || next + rest > bytes.length) return null
  const covered = Buffer.concat([bytes.subarray(start, end), bytes.subarray(next, next + rest)])
  const hex = /^<([0-9a-fA-F\s]*)>$/.exec(bytes.subarray(end, next).toString('latin1').trim())?.[1]
  const message = hex === undefined ? null : readMessage(Buffer.from(hex.replace(/\s/g, ''), 'hex'))
  if (message === null) return null
  const digested = createHash(message.hash).update(covered).digest()
  const sameDigest = digested.length === message.digest.length && timingSafeEqual(digested, message.digest)
  const signer = message.certificates.find((one) => isSignedBy(message, one))
  const named = signer ?? message.certificates[0]
  if (named === undefined) return null
  const subject = namesOf(named.subject)
  return {
    signer: subject.get('CN') ?? named.subject,
    organisation: subject.get('O') ?? null,
    issuer: namesOf(named.issuer).get('CN') ?? named.issuer,
    at: message.at,
    intact: sameDigest && signer !== undefined,
    whole: next + rest === bytes.length,
    certificate: createHash('sha256').update(named.raw).digest('hex'),
  }
}

interface Message {
  readonly hash: string
  readonly digest: Buffer
  /** The attributes as they were signed: a SET in DER. */
  readonly signed: Buffer
  readonly signature: Buffer
  readonly at: Instant | null
  readonly certificates: readonly X509Certificate[]
}

const isSignedBy = ({ hash, signed, signature }: Message, certificate: X509Certificate): boolean => {
  try {
    return verify(hash, signed, certificate.publicKey, signature)
  } catch {
    return false
  }
}

const HASHES: Readonly<Record<string, string>> = {
  [forge.pki.oids.sha256 as string]: 'sha256',
  [forge.pki.oids.sha384 as string]: 'sha384',
  [forge.pki.oids.sha512 as string]: 'sha512',
}

interface Captured {
  readonly certificates?: forge.asn1.Asn1
  readonly digestAlgorithm: string
  readonly signature: string
  readonly authenticatedAttributes?: readonly forge.asn1.Asn1[]
}

const listOf = (of: forge.asn1.Asn1 | undefined): forge.asn1.Asn1[] =>
  Array.isArray(of?.value) ? (of.value as forge.asn1.Asn1[]) : []

/** Null for what is no signed message, or one of a kind that is not signed here: without attributes, with SHA-1. */
function readMessage(der: Buffer): Message | null {
  try {
    // The place kept for the signature is longer than it: zeros follow.
    const asn1 = forge.asn1.fromDer(der.toString('binary'), { parseAllBytes: false } as never)
    const { rawCapture } = forge.pkcs7.messageFromAsn1(asn1) as unknown as { rawCapture: Captured }
    const attributes = rawCapture.authenticatedAttributes ?? []
    const hash = HASHES[forge.asn1.derToOid(rawCapture.digestAlgorithm)]
    const digest = attributeOf(attributes, forge.pki.oids.messageDigest as string)
    if (hash === undefined || digest === undefined) return null
    const set = forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SET, true, [...attributes])
    return {
      hash,
      digest: Buffer.from(String(digest.value), 'binary'),
      signed: bytesOf(set),
      signature: Buffer.from(rawCapture.signature, 'binary'),
      at: timeOf(attributeOf(attributes, forge.pki.oids.signingTime as string)),
      certificates: listOf(rawCapture.certificates).map((one) => new X509Certificate(bytesOf(one))),
    }
  } catch {
    return null
  }
}

const bytesOf = (of: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(of).getBytes(), 'binary')

function attributeOf(attributes: readonly forge.asn1.Asn1[], oid: string): forge.asn1.Asn1 | undefined {
  for (const attribute of attributes) {
    const [type, values] = listOf(attribute)
    if (type && forge.asn1.derToOid(String(type.value)) === oid) return listOf(values)[0]
  }
  return undefined
}

function timeOf(value: forge.asn1.Asn1 | undefined): Instant | null {
  if (value === undefined) return null
  const text = String(value.value)
  const time =
    value.type === forge.asn1.Type.UTCTIME ? forge.asn1.utcTimeToDate(text) : forge.asn1.generalizedTimeToDate(text)
  return instant(time.getTime())
}

/** `CN=…\nO=…` as node prints it; the first of each. */
function namesOf(subject: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const line of subject.split('\n')) {
    const at = line.indexOf('=')
    const name = line.slice(0, at)
    if (at > 0 && !names.has(name)) names.set(name, line.slice(at + 1))
  }
  return names
}

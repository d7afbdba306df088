import { createHash, generateKeyPair, randomBytes } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import forge from 'node-forge'
import { openSecretFile, readSecretFile } from '../files/secret.ts'
import { readP12 } from './cms.ts'
import type { SigningKey } from './sign.ts'

/** Whose keys sign, and which certificates are known as this installation's. */
export interface Signing {
  /**
   * The key of an agency. What stands in its place is used (`<agency>.p12` with `<agency>.password`, put there by
   * whoever administers); where there is nothing, a key of its own with a certificate signed by itself is made.
   */
  keyOf(agency: { readonly id: string; readonly name: string }): Promise<SigningKey>
  /** Whether a certificate (SHA-256, hexadecimal) ever signed here. */
  isOurs(certificate: string): Promise<boolean>
}

const YEARS = 10
// The least that Vietnamese signatures may have (Circular 06/2015/TT-BTTTT), and quick to make when first needed.
const BITS = 2048
const NAME = /^[a-z0-9-]{1,100}$/

/** @param folder of the data folder; holds private keys: mode 0700, the files 0600 */
export function openSigning(folder: string): Signing {
  const kept = new Map<string, Promise<SigningKey>>()
  const known = join(folder, 'certificates')
  const read = async (id: string, name: string): Promise<SigningKey> => {
    if (!NAME.test(id)) throw new RangeError(`not an agency: ${id}`)
    const path = join(folder, `${id}.p12`)
    if (!(await isThere(path))) {
      const password = randomBytes(24).toString('base64url')
      const made = await makeP12(name, password)
      // Both in one file: two processes that start together end with one key.
      await openSecretFile(join(folder, `${id}.made`), () => `${password} ${Buffer.from(made).toString('base64')}\n`)
      const [secret = '', p12 = ''] = ((await readSecretFile(join(folder, `${id}.made`))) ?? '').trim().split(' ')
      return { p12: Buffer.from(p12, 'base64'), password: secret }
    }
    const password = (await readSecretFile(join(folder, `${id}.password`)))?.trim() ?? ''
    return { p12: await readFile(path), password }
  }
  const open = async (id: string, name: string): Promise<SigningKey> => {
    const key = await read(id, name)
    await mkdir(known, { recursive: true, mode: 0o700 })
    for (const one of certificatesOf(key)) await writeFile(join(known, one), '', { mode: 0o600 })
    return key
  }
  return {
    keyOf({ id, name }) {
      const found = kept.get(id) ?? open(id, name)
      kept.set(id, found)
      found.catch(() => kept.delete(id))
      return found
    },
    isOurs: (certificate) =>
      /^[0-9a-f]{64}$/.test(certificate) ? isThere(join(known, certificate)) : Promise.resolve(false),
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** SHA-256 of each certificate of a file of keys. Throws when the password does not open it. */
const certificatesOf = ({ p12, password }: SigningKey): string[] => {
  const { certificate, chain } = readP12(p12, password)
  return [certificate, ...chain].map((one) => createHash('sha256').update(one).digest('hex'))
}

/** A key with a certificate that vouches for itself alone: until the agency brings the one it was given by a provider. */
async function makeP12(name: string, password: string): Promise<Uint8Array> {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const key = forge.pki.privateKeyFromPem(pair.privateKey)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey)
  // Positive and without needless zeros, as DER wants it: strict readers refuse anything else.
  certificate.serialNumber = `4${randomBytes(16).toString('hex').slice(1)}`
  const now = new Date()
  certificate.validity.notBefore = now
  certificate.validity.notAfter = new Date(now.getTime() + YEARS * 365.25 * 86_400_000)
  const subject = [
    { name: 'commonName', value: name, valueTagClass: forge.asn1.Type.UTF8 },
    { name: 'organizationName', value: 'Liên Thông', valueTagClass: forge.asn1.Type.UTF8 },
    { name: 'countryName', value: 'VN' },
  ] as unknown as forge.pki.CertificateField[]
  certificate.setSubject(subject)
  certificate.setIssuer(subject)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
  ])
  certificate.sign(key, forge.md.sha256.create())
  const p12 = forge.pkcs12.toPkcs12Asn1(key, [certificate], password, { algorithm: '3des' })
  return Buffer.from(forge.asn1.toDer(p12).getBytes(), 'binary')
}

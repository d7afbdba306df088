import { createHash, createPrivateKey, sign } from 'node:crypto'
import forge from 'node-forge'

const { asn1 } = forge
const { Class, Type } = asn1
type Node = forge.asn1.Asn1

const OIDS = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
} as const

const of = (type: forge.asn1.Type, value: Node[]): Node => asn1.create(Class.UNIVERSAL, type, true, value)
const sequence = (...value: Node[]): Node => of(Type.SEQUENCE, value)
const set = (...value: Node[]): Node => of(Type.SET, value)
const oid = (name: keyof typeof OIDS): Node =>
  asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(OIDS[name]).getBytes())
const octets = (bytes: Uint8Array): Node =>
  asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, Buffer.from(bytes).toString('binary'))
const one = (): Node => asn1.create(Class.UNIVERSAL, Type.INTEGER, false, '\x01')
const algorithm = (name: keyof typeof OIDS): Node =>
  sequence(oid(name), asn1.create(Class.UNIVERSAL, Type.NULL, false, ''))
const der = (node: Node): Buffer => Buffer.from(asn1.toDer(node).getBytes(), 'binary')
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** A key, its certificate, and the certificates over it; each certificate in DER. */
export interface Identity {
  readonly privateKeyPem: string
  readonly certificate: Uint8Array
  readonly chain: readonly Uint8Array[]
}

/** The key and certificates of a PKCS #12 file. Throws when the password does not open it, or it holds no RSA key. */
export function readP12(p12: Uint8Array, password: string): Identity {
  const opened = forge.pkcs12.pkcs12FromAsn1(asn1.fromDer(Buffer.from(p12).toString('binary')), password)
  const bags = (type: string) => opened.getBags({ bagType: type })[type] ?? []
  const [keyBag] = [...bags(forge.pki.oids.pkcs8ShroudedKeyBag as string), ...bags(forge.pki.oids.keyBag as string)]
  const key = keyBag?.key as forge.pki.rsa.PrivateKey | undefined
  const certificates = bags(forge.pki.oids.certBag as string).flatMap(({ cert }) => (cert ? [cert] : []))
  const own = certificates.find(({ publicKey }) => key?.n.equals((publicKey as forge.pki.rsa.PublicKey).n))
  if (!key || !own) throw new Error('the file of keys holds no key with its certificate')
  const bytes = (one: forge.pki.Certificate): Buffer => der(forge.pki.certificateToAsn1(one))
  return {
    privateKeyPem: forge.pki.privateKeyToPem(key),
    certificate: bytes(own),
    chain: certificates.filter((one) => one !== own).map(bytes),
  }
}

/**
 * A detached signature over bytes (CMS SignedData, RFC 5652): SHA-256 with RSA, over the attributes that PAdES asks for,
 * the certificate itself among them (RFC 5035).
 */
export function signDetached(content: Uint8Array, { privateKeyPem, certificate, chain }: Identity, at: Date): Buffer {
  const attributes = [
    sequence(oid('contentType'), set(oid('data'))),
    sequence(oid('messageDigest'), set(octets(sha256(content)))),
    sequence(oid('signingTime'), set(asn1.create(Class.UNIVERSAL, Type.UTCTIME, false, asn1.dateToUtcTime(at)))),
    sequence(oid('signingCertificate'), set(sequence(sequence(sequence(octets(sha256(certificate))))))),
    // DER orders the members of a set by their bytes; strict readers look.
  ].sort((a, b) => Buffer.compare(der(a), der(b)))
  const signature = sign('sha256', der(set(...attributes)), createPrivateKey(privateKeyPem))
  const parsed = (bytes: Uint8Array): Node => asn1.fromDer(Buffer.from(bytes).toString('binary'))
  const signer = sequence(
    one(),
    sequence(...issuerAndSerial(parsed(certificate))),
    algorithm('sha256'),
    asn1.create(Class.CONTEXT_SPECIFIC, 0 as forge.asn1.Type, true, attributes),
    algorithm('rsa'),
    octets(signature),
  )
  const signed = sequence(
    one(),
    set(algorithm('sha256')),
    sequence(oid('data')),
    asn1.create(Class.CONTEXT_SPECIFIC, 0 as forge.asn1.Type, true, [certificate, ...chain].map(parsed)),
    set(signer),
  )
  const whole = sequence(oid('signedData'), asn1.create(Class.CONTEXT_SPECIFIC, 0 as forge.asn1.Type, true, [signed]))
  return der(whole)
}

/** Byte for byte as the certificate has them: names in Vietnamese written anew would not be the same. */
function issuerAndSerial(certificate: Node): [Node, Node] {
  const fields = (certificate.value as Node[])[0]?.value as Node[]
  const [serial, , issuer] = fields[0]?.tagClass === Class.CONTEXT_SPECIFIC ? fields.slice(1) : fields
  return [issuer as Node, serial as Node]
}

import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib'
import { P12Signer } from '@signpdf/signer-p12'
import { SignPdf } from '@signpdf/signpdf'
import { PDFDocument } from 'pdf-lib'
import type { Instant } from '#kernel/day'
import { readP12, signDetached } from './cms.ts'

/** PAdES asks for this; readers that know only the older name read it as well (ETSI EN 319 142-1, section 6.3). */
const CADES = 'ETSI.CAdES.detached'
/** Bytes left for the signature: a certificate with its chain fits several times over. */
const ROOM = 16_384

export interface SigningKey {
  /** A PKCS #12 file: key, certificate and, where there is one, its chain. */
  readonly p12: Uint8Array
  readonly password: string
}

export interface SignatureWords {
  /** Who signs, as the panel of a reader shows it. */
  readonly name: string
  readonly reason: string
  readonly place: string
  readonly at: Instant
}

/**
 * The document with a detached signature over all of it (CMS, SHA-256 with RSA), in the form of PAdES. One byte changed
 * afterwards is found by `inspectSignatures` and by every reader of PDF.
 */
export async function signPdf(pdf: Uint8Array, key: SigningKey, words: SignatureWords): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf)
  pdflibAddPlaceholder({
    pdfDoc: document,
    name: plain(words.name),
    reason: plain(words.reason),
    location: plain(words.place),
    contactInfo: '',
    signingTime: new Date(words.at),
    signatureLength: ROOM,
    subFilter: CADES,
  })
  // In an object stream the place of the signature could not be found again byte by byte.
  const prepared = await document.save({ useObjectStreams: false })
  return new SignPdf().sign(Buffer.from(prepared), new KeySigner(key), new Date(words.at))
}

/** Whether a file can be read and signed: a PDF that is whole and not encrypted. */
export const canBeSigned = (pdf: Uint8Array): Promise<boolean> =>
  PDFDocument.load(pdf)
    .then((document) => document.getPageCount() > 0)
    .catch(() => false)

/** Signs by `signDetached`: the library's own signer writes names in Vietnamese in a way no certificate has them. */
class KeySigner extends P12Signer {
  readonly #key: SigningKey

  constructor(key: SigningKey) {
    super(Buffer.from(key.p12), { passphrase: key.password })
    this.#key = key
  }

  override async sign(content: Buffer, at: Date = new Date()): Promise<Buffer> {
    return signDetached(content, readP12(this.#key.p12, this.#key.password), at)
  }
}

/** Without accents: the dictionary of a signature is written in Latin letters. The certificate keeps the name whole. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]/g, ' ')
    .replace(/[\\()]/g, ' ')

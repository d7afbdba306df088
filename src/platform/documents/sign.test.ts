import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import forge from 'node-forge'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectSignatures, isPdf } from './inspect-signatures.ts'
import { toPdf } from './pdf.ts'
import { signPdf } from './sign.ts'
import { openSigning } from './sign-keys.ts'

const ward = { id: 'ubnd-10549-chu-van-an', name: 'UBND phường Chu Văn An' }
const words = {
  name: 'UBND phường Chu Văn An',
  reason: 'Ký kết quả (giấy phép)',
  place: 'Hải Phòng',
  at: '2026-11-23T03:00:00.000Z' as const,
}
let folder = ''
let plainPdf: Uint8Array
let signed: Uint8Array

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signing-'))
  plainPdf = await toPdf({
    superior: null,
    agency: 'UBND phường Chu Văn An',
    number: '01/GP-UBND',
    place: 'Hải Phòng',
    day: '2026-11-23',
    kind: 'GIẤY PHÉP',
    subject: 'Xây dựng nhà ở riêng lẻ',
    body: [{ kind: 'paragraph', line: 'Nội dung.' }],
    signer: { capacity: ['CHỦ TỊCH'], name: 'Nguyễn Văn A' },
    recipients: ['Như trên'],
  })
  signed = await signPdf(plainPdf, await openSigning(folder).keyOf(ward), words)
})
afterAll(() => rm(folder, { recursive: true }))

test('a signed document says who signed and when, covers itself whole, and is intact', async () => {
  const [report, ...others] = inspectSignatures(signed)
  expect(others).toEqual([])
  expect(report).toMatchObject({
    signer: 'UBND phường Chu Văn An',
    organisation: 'Liên Thông',
    at: '2026-11-23T03:00:00.000Z',
    intact: true,
    whole: true,
  })
  expect(await openSigning(folder).isOurs(report?.certificate ?? '')).toBe(true)
  expect(await openSigning(folder).isOurs('0'.repeat(64))).toBe(false)
  expect(inspectSignatures(plainPdf)).toEqual([])
})

test('read apart, by another library: the digest of the byte ranges stands in the message, and its signature is right', () => {
  const text = Buffer.from(signed).toString('latin1')
  const [a = 0, b = 0, c = 0, d = 0] = (/\/ByteRange ?\[ ?(\d+) (\d+) (\d+) (\d+)/.exec(text) ?? [])
    .slice(1)
    .map(Number)
  expect(c + d).toBe(signed.length)
  const digest = createHash('sha256')
    .update(signed.subarray(a, a + b))
    .update(signed.subarray(c, c + d))
    .digest('hex')
  const der = Buffer.from(text.slice(b + 1, c - 1), 'hex').toString('binary')
  const message = forge.pkcs7.messageFromAsn1(
    forge.asn1.fromDer(der, { parseAllBytes: false } as never),
  ) as unknown as {
    rawCapture: { authenticatedAttributes: forge.asn1.Asn1[]; signature: string }
    certificates: forge.pki.Certificate[]
  }
  const attributes = message.rawCapture.authenticatedAttributes
  const set = forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SET, true, attributes)
  expect(Buffer.from(forge.asn1.toDer(set).getBytes(), 'binary').toString('hex')).toContain(digest)
  const md = forge.md.sha256.create().update(forge.asn1.toDer(set).getBytes())
  const key = message.certificates[0]?.publicKey as forge.pki.rsa.PublicKey
  expect(key.verify(md.digest().bytes(), message.rawCapture.signature)).toBe(true)
  // Who signed is named in the certificate (as subject and issuer) and by the signature, letter for letter.
  expect(Buffer.from(der, 'binary').toString('utf8').split(ward.name)).toHaveLength(4)
})

test('one byte changed anywhere in what is covered is found; words added behind are found', () => {
  const at = Buffer.from(signed).indexOf('/MediaBox')
  for (const place of [20, at, signed.length - 30]) {
    const changed = Uint8Array.from(signed)
    changed[place] = (changed[place] as number) ^ 1
    expect(inspectSignatures(changed).filter(({ intact }) => intact)).toEqual([])
  }
  const added = Buffer.concat([signed, Buffer.from('\n% thêm')])
  expect(inspectSignatures(added)).toMatchObject([{ intact: true, whole: false }])
})

test('the key is made once, for the agency, readable by its owner alone; one put in its place is used instead', async () => {
  const again = await openSigning(folder).keyOf(ward)
  expect(inspectSignatures(await signPdf(plainPdf, again, words))[0]?.certificate).toBe(
    inspectSignatures(signed)[0]?.certificate,
  )
  expect((await stat(join(folder, `${ward.id}.made`))).mode & 0o777).toBe(0o600)
  await writeFile(join(folder, 'cong-an.p12'), again.p12)
  await writeFile(join(folder, 'cong-an.password'), `${again.password}\n`)
  const put = await openSigning(folder).keyOf({ id: 'cong-an', name: 'Công an thành phố' })
  expect(put.password).toBe(again.password)
  expect(await readdir(folder)).not.toContain('cong-an.made')
  await expect(openSigning(folder).keyOf({ id: '../escape', name: '' })).rejects.toThrow(RangeError)
})

test('garbage is no signature and no PDF', () => {
  const broken = Buffer.from('%PDF-1.7 /ByteRange [0 9 12 3] <00> end')
  expect(inspectSignatures(broken)).toEqual([])
  expect([isPdf(broken), isPdf(Buffer.from('MZ'))]).toEqual([true, false])
})

import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { OfficialDocument } from './document.ts'
import { toDocx } from './docx.ts'
import { closed, numberLine, writtenDay } from './form.ts'
import { toPdf } from './pdf.ts'
import { zip } from './zip.ts'

const paper: OfficialDocument = {
  superior: null,
  agency: 'Ủy ban nhân dân\nphường Chu Văn An',
  number: '05/QĐ-UBND',
  place: 'Chu Văn An',
  day: '2026-02-05',
  kind: 'QUYẾT ĐỊNH',
  subject: 'Về việc áp dụng biện pháp cách ly y tế tại nhà',
  authority: 'Chủ tịch Ủy ban nhân dân phường Chu Văn An',
  bases: ['Căn cứ Luật thứ nhất', 'Căn cứ Luật thứ hai'],
  enacting: 'QUYẾT ĐỊNH:',
  body: [
    { kind: 'article', number: 1, title: 'Áp dụng với bà Nguyễn Thị Hường.' },
    { kind: 'heading', text: 'Bảng' },
    { kind: 'paragraph', line: ['Xem ', { text: 'nguồn', link: 'http://127.0.0.1/x', bold: true }] },
    { kind: 'list', items: ['một', 'hai'] },
    { kind: 'table', head: ['TT', 'Ngày'], rows: [['1', { line: '05/02/2026', align: 'center' }]], widths: [1, 3] },
  ],
  signer: { capacity: ['CHỦ TỊCH'], name: 'Phạm Thị Hương' },
  recipients: ['Như Điều 3', 'Lưu: VT'],
  verification: { code: '7K2M-Q4PX-9C', url: 'http://127.0.0.1/verify/7K2MQ4PX9C', words: 'Mã tra cứu:' },
}

test('days and numbers as Decree 30/2020 writes them', () => {
  expect(writtenDay('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026')
  expect(writtenDay('2026-03-11')).toBe('ngày 11 tháng 3 năm 2026')
  expect(numberLine(paper)).toBe('Số: 05/QĐ-UBND')
  expect(numberLine({ ...paper, number: null })).toContain('/QĐ-')
  expect(closed(['a', 'b.'])).toEqual(['a;', 'b.'])
})

/** The words of a Word file, in their order. */
function wordsOf(docx: Uint8Array): string {
  const text = Buffer.from(docx)
  for (let at = text.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = text.indexOf('PK\x03\x04', at + 4, 'latin1')) {
    const name = text.subarray(at + 30, at + 30 + text.readUInt16LE(at + 26)).toString()
    if (name !== 'word/document.xml') continue
    const from = at + 30 + text.readUInt16LE(at + 26) + text.readUInt16LE(at + 28)
    const xml = inflateRawSync(text.subarray(from)).toString('utf8')
    return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(' ')
  }
  return ''
}

test('a Word file holds every part of the form, in order', async () => {
  const words = wordsOf(await toDocx(paper))
  const parts = [
    'ỦY BAN NHÂN DÂN',
    'PHƯỜNG CHU VĂN AN',
    'Số: 05/QĐ-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Chu Văn An, ngày 05 tháng 02 năm 2026',
    'Về việc áp dụng',
    'Căn cứ Luật thứ nhất;',
    'Căn cứ Luật thứ hai.',
    'Điều 1. ',
    'bà Nguyễn Thị Hường',
    'Nơi nhận:',
    'Lưu: VT.',
    '7K2M-Q4PX-9C',
    'Phạm Thị Hương',
  ]
  const places = parts.map((part) => words.indexOf(part))
  expect(parts.filter((_, n) => (places[n] as number) < 0)).toEqual([])
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
})

test('a PDF of many documents starts a page for each, and the same one twice is not changed by printing', async () => {
  const before = structuredClone(paper)
  const pages = (pdf: Uint8Array): number =>
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  const one = await toPdf(paper)
  expect(Buffer.from(one.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(pages(await toPdf([paper, paper, paper]))).toBe(3 * pages(one))
  expect(paper).toEqual(before)
})

test('a ZIP gives back its files, whatever their names', () => {
  const files = [
    { name: '05-QĐ-UBND.pdf', bytes: Buffer.from('một') },
    { name: 'trống', bytes: new Uint8Array() },
  ]
  const made = Buffer.from(zip(files))
  const end = made.length - 22
  expect(made.readUInt32LE(end)).toBe(0x06054b50)
  expect(made.readUInt16LE(end + 10)).toBe(2)
  let at = made.readUInt32LE(end + 16)
  for (const { name, bytes } of files) {
    const local = made.readUInt32LE(at + 42)
    const length = made.readUInt16LE(at + 28)
    expect(made.subarray(at + 46, at + 46 + length).toString()).toBe(name)
    const from = local + 30 + made.readUInt16LE(local + 26)
    expect(made.subarray(from, from + made.readUInt32LE(at + 24))).toEqual(Buffer.from(bytes))
    at += 46 + length
  }
})

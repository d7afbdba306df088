import { AlignmentType, Document, Header, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { qrPng } from './code.ts'
import type { OfficialDocument } from './document.ts'
import { contentOf, mm } from './docx-content.ts'
import { MARGINS, SIZES } from './form.ts'

/** A document for Word or LibreOffice, in the font the decree names: Times New Roman. */
export async function toDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { verification } = document
  const code =
    verification === undefined
      ? null
      : new ImageRun({ type: 'png', data: await qrPng(verification.url), transformation: { width: 78, height: 78 } })
  const made = new Document({
    title: [document.kind, document.number, document.subject].filter(Boolean).join(' · '),
    creator: document.agency,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: SIZES.body * 2, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(MARGINS.top),
              bottom: mm(MARGINS.bottom),
              left: mm(MARGINS.left),
              right: mm(MARGINS.right),
            },
          },
        },
        // Page numbers in the middle of the head, none on the first page (annex I, part II, section 2).
        headers: { first: new Header({ children: [] }), default: new Header({ children: [pageNumber()] }) },
        children: contentOf(document, code),
      },
    ],
  })
  return Packer.toBuffer(made)
}

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  })

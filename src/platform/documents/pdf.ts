import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { Content } from 'pdfmake/interfaces.d.ts'
import { qrPng } from './code.ts'
import type { OfficialDocument } from './document.ts'
import { MARGINS, SIZES } from './form.ts'
import { contentOf, points } from './pdf-content.ts'

// Tinos has the metrics of Times New Roman, which the decree asks for, and may be given along (Apache-2.0).
const require = createRequire(import.meta.url)
const fonts = {
  normal: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italics: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bolditalics: require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
}
const fontFiles = new Set<string>(Object.values(fonts))
pdfmake.addFonts({ Tinos: fonts })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path))

/** One document, or many in one file, each starting a page and counting its own. */
export async function toPdf(documents: OfficialDocument | readonly OfficialDocument[]): Promise<Uint8Array> {
  const all = Array.isArray(documents) ? (documents as readonly OfficialDocument[]) : [documents as OfficialDocument]
  const sections: Content[] = []
  for (const each of all) {
    const { verification } = each
    const code = verification === undefined ? null : dataUrl(await qrPng(verification.url))
    sections.push({ section: contentOf(each, code), header: pageNumbers() } as unknown as Content)
  }
  const made = pdfmake.createPdf({
    content: sections,
    pageSize: 'A4',
    pageMargins: [points(MARGINS.left), points(MARGINS.top), points(MARGINS.right), points(MARGINS.bottom)],
    defaultStyle: { font: 'Tinos', fontSize: SIZES.body },
    info: { title: titleOf(all) },
    language: 'vi-VN',
  } as Parameters<typeof pdfmake.createPdf>[0])
  return made.getBuffer()
}

/** Page numbers in the middle of the head, none on a document's first page (annex I, part II, section 2). */
function pageNumbers(): (page: number) => Content {
  let first: number | undefined
  return (page) => {
    first ??= page
    if (page === first) return ''
    return { text: String(page - first + 1), alignment: 'center', fontSize: 13, margin: [0, points(9), 0, 0] }
  }
}

const titleOf = (all: readonly OfficialDocument[]): string => {
  const [one] = all
  return one === undefined ? '' : [one.kind, one.number, one.subject].filter(Boolean).join(' · ')
}

const dataUrl = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`

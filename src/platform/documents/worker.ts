import type { OfficialDocument } from './document.ts'
import { toDocx } from './docx.ts'
import { toPdf } from './pdf.ts'

export interface PrintInput {
  readonly documents: readonly OfficialDocument[]
  /** `pdf-together`: all in one file. */
  readonly as: 'docx' | 'pdf' | 'pdf-together'
}

/** Sets documents off the main thread: one file each, or one of all. */
export default async function print({ documents, as }: PrintInput): Promise<Uint8Array[]> {
  if (as === 'pdf-together') return [await toPdf(documents)]
  const files: Uint8Array[] = []
  for (const one of documents) files.push(as === 'docx' ? await toDocx(one) : await toPdf(one))
  return files
}

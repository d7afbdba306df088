import type { ReportLine } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { entryWords as words } from './text-entry.ts'

/** The line by its name; of a part of a whole, the part. */
export function LineName({ line }: { line: ReportLine }) {
  const t = useSay()
  return (
    <>
      {line.part === '' ? t(line.name) : line.part}
      {!line.required && <small> · {t(words.optional)}</small>}
    </>
  )
}

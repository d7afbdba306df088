import type { ReportLine } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import sheet from './Sheet.module.css'
import { entryWords as words } from './text-entry.ts'

/** The line by its name; a part of a whole stands under it. */
export function LineName({ line }: { line: ReportLine }) {
  const t = useSay()
  return (
    <span className={sheet.name} data-part={line.part !== '' || undefined}>
      {line.part === '' ? t(line.name) : line.part}
      {!line.required && <small> · {t(words.optional)}</small>}
    </span>
  )
}

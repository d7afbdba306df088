import type { ClipboardEvent, KeyboardEvent } from 'react'
import { measureUnits } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { isAtFault, type LineView } from './line.ts'
import sheet from './Sheet.module.css'
import { entryWords as words } from './text-entry.ts'

interface Props {
  readonly view: LineView
  /** Its place among the cells one can walk through. */
  readonly at: number
  readonly onType: (text: string) => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void
  readonly big?: boolean
}

/** What a value is counted in, as it stands behind the number. */
export function useUnitWords(): (line: LineView['line']) => string {
  const t = useSay()
  return ({ counted, measureUnit }) => (counted ? t(counted) : t(measureUnits[measureUnit]))
}

export const belowId = (key: string): string => `below-${key}`

/** One value being typed, its unit behind it. */
export function LineCell({ view, at, onType, onKeyDown, onPaste, big = false }: Props) {
  const t = useSay()
  const unitWords = useUnitWords()
  const { key, line, text } = view
  const unit = unitWords(line)
  const name = `${t(line.name)}${line.part ? `, ${line.part}` : ''}${unit ? ` (${unit})` : ''}`
  return (
    <span className={sheet.cell} data-big={big || undefined} data-fault={isAtFault(view) || undefined}>
      <input
        data-cell={at}
        aria-label={name}
        aria-invalid={isAtFault(view)}
        aria-describedby={belowId(key)}
        inputMode={line.measureUnit === 'yes-no' ? 'text' : line.measureUnit === 'count' ? 'numeric' : 'decimal'}
        autoComplete="off"
        enterKeyHint="next"
        placeholder={line.measureUnit === 'yes-no' ? t(words.yesNo) : ''}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <span className={sheet.unit} aria-hidden>
        {unit}
      </span>
    </span>
  )
}

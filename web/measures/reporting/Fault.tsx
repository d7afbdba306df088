import { Button } from '@mantine/core'
import { sayNumber } from '#measures/contract'
import { type Say, useLanguage, useSay } from '../../shell/language.tsx'
import css from './Entry.module.css'
import { cellWords, type LineView } from './line.ts'
import { numberFaults, entryWords as words } from './text-entry.ts'

/** Why a typed number is not taken; one that can mean two is settled by a click. */
export function Fault({ view, onType }: { view: LineView; onType: (text: string) => void }) {
  const t = useSay()
  const { language } = useLanguage()
  const { read, line, text } = view
  if (read.kind === 'wrong' || read.kind === 'impossible')
    return <p className={css.bad}>{faultWords(view, t, language)}</p>
  if (read.kind !== 'ask') return null
  return (
    <p className={css.ask}>
      {t(read.why === 'dash' ? words.askDash : words.ask, { text })}{' '}
      {read.choices.map((choice) => (
        <Button
          key={String(choice)}
          variant="default"
          size="compact-md"
          onClick={() => onType(sayNumber(choice, line.measureUnit))}
        >
          {choice === null ? t(words.notKnown) : cellWords(choice, line, language)}
        </Button>
      ))}
    </p>
  )
}

/** What is wrong with what was typed, in a few words. */
export function faultWords({ read, line, text }: LineView, t: Say, language: 'vi' | 'en'): string {
  if (read.kind === 'ask') return t(read.why === 'dash' ? words.askDash : words.ask, { text })
  if (read.kind === 'none') return t(words.absentAsk)
  if (read.kind === 'wrong')
    return t(read.code in numberFaults ? numberFaults[read.code] : numberFaults['not-a-number'])
  if (read.kind !== 'impossible') return ''
  const { least, most } = line
  const value = cellWords(read.value, line, language)
  if (read.value >= least && (most === null || read.value <= most)) return t(words.impossibleWhole, { value })
  const between = { value, least: cellWords(least, line, language) }
  return most === null || most >= Number.MAX_SAFE_INTEGER
    ? t(words.impossibleLeast, between)
    : t(words.impossible, { ...between, most: cellWords(most, line, language) })
}

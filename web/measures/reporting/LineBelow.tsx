import { Button } from '@mantine/core'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import { Answers } from './Answers.tsx'
import css from './Entry.module.css'
import { Fault } from './Fault.tsx'
import { belowId } from './LineCell.tsx'
import { LineDetails } from './LineDetails.tsx'
import { cellWords, type LineView } from './line.ts'
import { ShortField } from './ShortField.tsx'
import { entryWords as words } from './text-entry.ts'
import type { Around } from './useEntry.ts'

interface Props {
  readonly view: LineView
  readonly entering: Around
  /** Also what is only needed now and then: definition, note, proof. */
  readonly open: boolean
}

/** What has to be said about a line, beside it: what is wrong, what is asked, what is known, why it came back. */
export function LineBelow({ view, entering, open }: Props) {
  const t = useSay()
  const { language } = useLanguage()
  const { key, line, read, absent, fillable } = view
  const { change } = entering
  const mended = line.declaredValue !== null && line.value !== null
  return (
    <div id={belowId(key)} className={css.below}>
      {line.state === 'returned' && line.reason !== null && (
        <p className={css.bad}>{t(words.returnedLine, { why: line.reason })}</p>
      )}
      {mended && line.reason !== null && (
        <p className={css.said}>
          {t(words.mendedLine, {
            before: cellWords(line.declaredValue as number, line, language),
            after: cellWords(line.value as number, line, language),
            why: line.reason,
          })}
        </p>
      )}
      {fillable && <Fault view={view} onType={(text) => change(key, { text, origin: 'typed' })} />}
      {fillable && read.kind === 'none' && !absent && (
        <ShortField
          label={t(words.absentAsk)}
          verb={t(words.keep)}
          onSend={(why) => change(key, { text: '', absent: why })}
        />
      )}
      {absent !== null && absent !== '' && (
        <p className={css.said}>
          {t(words.absentSaid, { why: absent })}{' '}
          {fillable && (
            <Button variant="subtle" size="compact-sm" onClick={() => change(key, { text: '', absent: null })}>
              {t(words.absentUndo)}
            </Button>
          )}
        </p>
      )}
      <Answers view={view} entering={entering} />
      {line.redefined !== null && <p className={css.said}>{t(words.redefined, { day: formatDay(line.redefined) })}</p>}
      {open && <LineDetails view={view} entering={entering} />}
    </div>
  )
}

import { Button } from '@mantine/core'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import css from './Entry.module.css'
import { cellWords, type LineView } from './line.ts'
import { Proof } from './Proof.tsx'
import { entryWords as words } from './text-entry.ts'
import type { Around } from './useEntry.ts'

/** What is only needed now and then: how it is counted, what it was a year ago, a note, proof, "there is none". */
export function LineDetails({ view, entering }: { view: LineView; entering: Around }) {
  const t = useSay()
  const { language } = useLanguage()
  const { key, line, fillable, note, value, absent } = view
  const { change, report } = entering
  const { yearAgo } = line
  return (
    <div className={css.details}>
      <p className={css.said}>
        {t(line.definition)} <span>{t(words.verifier, { name: t(line.verifier.name) })}.</span>{' '}
        <Link to={paths.indicator(line.indicatorId)}>{t(words.whole)}</Link>
      </p>
      {yearAgo && (
        <p className={css.said}>
          {t(words.yearAgo, { period: t(yearAgo.period.name), value: cellWords(yearAgo.value, line, language) })}
        </p>
      )}
      {fillable ? (
        <label className={css.noteField}>
          {t(words.note)}
          <textarea
            rows={1}
            maxLength={2_000}
            value={note}
            onChange={(event) => change(key, { note: event.currentTarget.value })}
          />
        </label>
      ) : (
        note !== '' && <p className={css.said}>{`${t(words.note)}: ${note}`}</p>
      )}
      {line.evidenceAsked && <p className={css.said}>{t(words.proofAsked, { what: t(line.evidenceAsked) })}</p>}
      <Proof report={report.id} line={line} evidence={line.evidence} mayAdd={fillable} />
      {fillable && value === null && !absent && (
        <Button variant="subtle" size="compact-sm" onClick={() => change(key, { text: '…', absent: null })}>
          {t(words.absentSet)}
        </Button>
      )}
    </div>
  )
}

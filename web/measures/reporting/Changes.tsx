import type { Report } from '#measures/contract'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import css from './Entry.module.css'
import { cellWords, lineKey } from './line.ts'
import { reviewWords as words } from './text-review.ts'

/** A correction against what is published: before → after, line by line. */
export function Changes({ report }: { report: Report }) {
  const t = useSay()
  const { language } = useLanguage()
  const changed = report.lines.flatMap((line) => {
    const after = line.draft ? line.draft.value : line.value
    if (line.published === null || after === null || after === line.published.value) return []
    return [{ line, before: line.published.value, after }]
  })
  return (
    <Card title={t(words.changes)}>
      {changed.length === 0 ? (
        <p className={css.said}>{t(words.changesNone)}</p>
      ) : (
        <ul className={css.changes}>
          {changed.map(({ line, before, after }) => (
            <li key={lineKey(line)}>
              {t(line.name)}
              {line.part && `, ${line.part}`}:{' '}
              <b>
                {t(words.beforeAfter, {
                  before: cellWords(before, line, language),
                  after: cellWords(after, line, language),
                })}
              </b>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Day } from '#kernel/day'
import { useSay } from '../../../shell/language.tsx'
import { formatDay } from '../../../ui/format.ts'
import { report } from '../text-report.ts'
import css from './Report.module.css'
import type { Photos } from './usePhotos.ts'
import type { ReportValues, Step } from './values.ts'

interface Props {
  readonly values: ReportValues
  readonly photos: Photos
  readonly category: string
  readonly unit: string
  readonly answerBy: Day | null
  readonly onChange: (step: Step) => void
}

/** Everything said, each line one tap from being changed. */
export function ReviewStep({ values, photos, category, unit, answerBy, onChange }: Props) {
  const t = useSay()
  const contact = [values.name, values.phone, values.email].filter((part) => part.trim() !== '').join(' · ')
  const lines: readonly { step: Step; words: string; says: ReactNode }[] = [
    { step: 'category', words: t(report.category), says: category },
    { step: 'words', words: t(report.words), says: values.text.trim() },
    {
      step: 'words',
      words: t(report.photos),
      says:
        photos.items.length === 0 ? (
          t(report.noPhotos)
        ) : (
          <span className={css.thumbs}>
            {photos.items.map(({ id, url }, at) =>
              url === null ? null : <img key={id} src={url} alt={t(report.photo, { n: at + 1 })} />,
            )}
          </span>
        ),
    },
    {
      step: 'place',
      words: t(report.place),
      says: [values.placeWords.trim(), unit, values.spot && t(report.marked)].filter(Boolean).join('\n'),
    },
    { step: 'contact', words: t(report.contact), says: contact || t(report.noContact) },
  ]
  return (
    <>
      {answerBy !== null && <p>{t(report.answerBy, { day: formatDay(answerBy) })}</p>}
      <dl className={css.summary}>
        {lines.map(({ step, words, says }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{says}</dd>
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={`${t(report.change)}: ${words}`}
              onClick={() => onChange(step)}
            >
              {t(report.change)}
            </Button>
          </div>
        ))}
      </dl>
    </>
  )
}

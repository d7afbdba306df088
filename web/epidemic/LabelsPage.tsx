import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { spacedCode, testing } from '#epidemic/contract'
import { dayOf } from '#kernel/day'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { Barcode } from './testing/Barcode.tsx'
import css from './testing/Labels.module.css'
import bench from './testing/Testing.module.css'
import { testingText } from './testing/text.ts'
import { useScope } from './useScope.ts'

const SHEETS = ['24', '65'] as const

/** Labels of tubes for A4 label paper: of what was just taken, of a campaign, a hand-over or a pool. No names stand on them. */
export default function LabelsPage() {
  const t = useSay()
  const f = useFormat()
  const [search] = useSearchParams()
  const { day: _, ...scope } = useScope().query
  const [sheet, setSheet] = useState<(typeof SHEETS)[number]>('24')
  const about = Object.fromEntries(
    (['campaign', 'manifest', 'pool'] as const).flatMap((name) => {
      const id = search.get(name)
      return id === null ? [] : [[name, id]]
    }),
  )
  const found = useAnswer(testing.listSamples, {
    query: { ...scope, ...about, ...(search.get('state') === 'taken' ? { state: ['taken'] } : {}), limit: 2000 },
  })
  const count = found.data?.samples.length ?? 0
  return (
    <Page
      title={t(testingText.labels)}
      lead={t(testingText.labelsLead, { n: f.number(count) })}
      back={paths.sampling()}
      actions={
        <Button disabled={count === 0} onClick={() => window.print()}>
          {t(testingText.print)}
        </Button>
      }
    >
      <div className={bench.column}>
        <SegmentedControl
          data-no-print
          aria-label={t(testingText.sheet)}
          data={SHEETS.map((value) => ({
            value,
            label: t(value === '24' ? testingText.sheet24 : testingText.sheet65),
          }))}
          value={sheet}
          onChange={(to) => setSheet(to as typeof sheet)}
        />
        <Answer of={found} rows={6}>
          {({ samples }) =>
            samples.length === 0 ? (
              <EmptyState title={t(testingText.noLabels)} />
            ) : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a sheet wider than a phone is scrolled with the keyboard
              <section className={css.scroll} tabIndex={0} aria-label={t(testingText.labels)}>
                <div className={css.sheet} data-sheet={sheet}>
                  {samples.map((sample) => (
                    <div key={sample.id} className={css.label} data-sheet={sheet}>
                      <Barcode
                        code={sample.code}
                        kind={sheet === '24' ? 'bars' : 'matrix'}
                        className={(sheet === '24' ? css.bars : css.matrix) ?? ''}
                      />
                      <div>
                        <div className={css.code}>{spacedCode(sample.code)}</div>
                        <div className={css.quiet}>
                          {sample.personCode}
                          {sample.birthYear !== null && ` · ${t(testingText.born, { year: String(sample.birthYear) })}`}
                        </div>
                        <div className={css.quiet}>{formatDay(dayOf(sample.takenAt))}</div>
                      </div>
                    </div>
                  ))}
                </div>
              </section>
            )
          }
        </Answer>
      </div>
    </Page>
  )
}

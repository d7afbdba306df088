import { Button } from '@mantine/core'
import { useState } from 'react'
import { factorWords, whatIf } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { useYear } from '../scoring/useYear.ts'
import { words } from './text.ts'
import css from './WhatIf.module.css'

const SAMPLES = 2_000

/** How sure the rank of a unit is, and which doubt moves it most; asked for, since it takes a moment. */
export function DoubtCard({ id, subject }: { id: string; subject: string }) {
  const t = useSay()
  const f = useFormat()
  const { query } = useYear()
  const [asked, setAsked] = useState<string | null>(null)
  const wanted = asked === subject
  const doubt = useAnswer(
    whatIf.getDoubt,
    { params: { id }, query: { ...query, subject, samples: SAMPLES } },
    { enabled: wanted, keep: false, staleTime: 300_000 },
  )
  return (
    <Card title={t(words.doubtTitle)}>
      <p className={css.small}>{t(words.doubtLead, { n: f.number(SAMPLES, 0) })}</p>
      {!wanted ? (
        <div className={css.buttons}>
          <Button variant="default" onClick={() => setAsked(subject)}>
            {t(words.doubtRun, { n: f.number(SAMPLES, 0) })}
          </Button>
        </div>
      ) : (
        <Answer of={doubt} rows={4}>
          {({ bands, effects }) => {
            const band = bands.find((one) => one.id === subject)
            if (!band || band.low === null || band.high === null || band.median === null)
              return <p className={css.lead}>{t(words.doubtNone)}</p>
            return (
              <>
                <p className={css.lead}>
                  {t(words.doubtBand, { low: band.low, high: band.high, median: band.median })}
                </p>
                <p className={css.groupName}>{t(words.doubtWhy)}</p>
                {effects
                  .toSorted((a, b) => b.total - a.total)
                  .map(({ factor, first, total }) => (
                    <div key={factor} className={css.effect}>
                      <span>{t(factorWords[factor])}</span>
                      <i aria-hidden>
                        <u style={{ width: width(total) }} />
                        <b style={{ width: width(first) }} />
                      </i>
                      <small className={css.wide}>
                        {t(words.doubtAlone, {
                          first: f.percent(within(first), 0),
                          total: f.percent(within(total), 0),
                        })}
                      </small>
                    </div>
                  ))}
              </>
            )
          }}
        </Answer>
      )}
    </Card>
  )
}

/** Estimates of a share may fall a hair outside it. */
const within = (share: number): number => Math.min(1, Math.max(0, share))
const width = (share: number): string => `${100 * within(share)}%`

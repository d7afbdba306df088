import { ActionIcon, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { measureUnits, type whatIf } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { words } from './text.ts'
import { changed, type Tried } from './useTry.ts'
import css from './WhatIf.module.css'

type AdviceAnswer = AnswerOf<typeof whatIf.getAdvice>
interface Props {
  readonly advice: AdviceAnswer
  readonly tried: Tried
  readonly onTry: (tried: Tried) => void
}

const MOST = 8

/** What the value would have to be, in its own unit; empty where points do not tell one. */
function useReached({ indicators }: AdviceAnswer) {
  const t = useSay()
  const f = useFormat()
  return (code: string, value: number | null): string => {
    const unit = indicators.find((one) => one.code === code)?.measureUnit ?? null
    if (value === null || unit === null || unit === 'yes-no') return ''
    return t(words.reaches, { value: `${f.number(value, 1)} ${t(measureUnits[unit])}`.trim() })
  }
}

/** The fewest steps past the unit ahead. */
export function Passing({ advice, tried, onTry }: Props) {
  const t = useSay()
  const f = useFormat()
  const reached = useReached(advice)
  const { passing, indicators, standing } = advice
  if (!passing)
    return standing.rank === 1 ? (
      <Card title={t(words.rank)}>
        <p className={css.lead}>{t(words.passFirst)}</p>
      </Card>
    ) : null
  const { next, gap, steps, total, rank } = passing
  return (
    <Card title={t(words.passTitle, { name: t(next.name) })}>
      <p className={css.small}>{t(words.passGap, { n: f.number(gap, 2) })}</p>
      {steps === null ? (
        <p className={css.lead}>{t(words.passCannot)}</p>
      ) : (
        <>
          <ul className={css.list}>
            {steps.map((step) => (
              <li key={step.code} className={css.cheap}>
                <span>
                  {t(indicators.find(({ code }) => code === step.code)?.name ?? { vi: step.code, en: step.code })}
                  <small>
                    {[
                      t(words.fromTo, { from: f.number(step.from, 1), to: f.number(step.to, 1) }),
                      reached(step.code, step.toValue),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </small>
                </span>
                <strong>{t(words.passSteps, { n: step.steps })}</strong>
              </li>
            ))}
          </ul>
          {total !== null && rank !== null && (
            <p className={css.small}>{t(words.passAfter, { total: f.number(total, 1), rank })}</p>
          )}
          <div className={css.buttons}>
            <Button
              variant="default"
              onClick={() => onTry(steps.reduce((all, { code, to }) => changed(all, code, to), tried))}
            >
              {t(words.tryIt)}
            </Button>
          </div>
        </>
      )}
    </Card>
  )
}

/** The indicators that bring most for a step, the cheapest first. */
export function Cheapest({ advice, tried, onTry }: Props) {
  const t = useSay()
  const f = useFormat()
  const reached = useReached(advice)
  const shown = advice.cheapest.slice(0, MOST)
  return (
    <Card title={t(words.cheapTitle)}>
      <p className={css.small}>{t(shown.length === 0 ? words.cheapNone : words.cheapLead)}</p>
      <ul className={css.list}>
        {shown.map(({ code, from, to, toValue, gain, full }) => {
          const name = t(advice.indicators.find((one) => one.code === code)?.name ?? { vi: code, en: code })
          const said = [
            t(words.fromTo, { from: f.number(from, 1), to: f.number(to, 1) }),
            reached(code, toValue),
            t(words.atMost, { n: f.number(full, 1) }),
          ]
          return (
            <li key={code} className={css.cheap}>
              <span>
                {name}
                <small>{said.filter(Boolean).join(' · ')}</small>
              </span>
              <strong>{t(words.step, { n: f.change(gain, gain < 1 ? 2 : 1) })}</strong>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={t(words.add, { name })}
                disabled={tried.get(code) === to}
                onClick={() => onTry(changed(tried, code, to))}
              >
                <IconPlus size={16} aria-hidden />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

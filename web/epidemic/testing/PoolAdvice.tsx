import { Button } from '@mantine/core'
import { epidemic, risks, testing } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { useScope } from '../useScope.ts'
import css from './Testing.module.css'
import { testingText } from './text.ts'

type Group = AnswerOf<typeof testing.advisePools>['groups'][number]

/** What waits for pooling, the advised size with everything it rests on, and the act itself. */
export function PoolAdvice({ laboratory }: { laboratory: string | null }) {
  const t = useSay()
  const { outbreak: chosen } = useScope()
  const { data } = useAnswer(epidemic.listOutbreaks, {}, { staleTime: 60_000 })
  const outbreak = chosen ?? data?.outbreaks.find(({ closedOn }) => closedOn === null)?.id ?? null
  const advice = useAnswer(
    testing.advisePools,
    { query: { outbreak: outbreak ?? '', ...(laboratory === null ? {} : { laboratory }) } },
    { enabled: outbreak !== null },
  )
  if (outbreak === null) return null
  return (
    <Card title={t(testingText.pooling)}>
      <Answer of={advice} rows={3}>
        {({ groups }) =>
          groups.length === 0 ? (
            <p className={css.quiet}>{t(testingText.nothingToPool)}</p>
          ) : (
            <ul className={css.list}>
              {groups.map((group) => (
                <Advice key={group.risk} of={group} laboratory={laboratory} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}

function Advice({ of, laboratory }: { of: Group; laboratory: string | null }) {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const make = useAct(testing.makePools, {
    done: ({ pools }) => t(testingText.poolsMade, { n: f.number(pools.length) }),
  })
  const samples = f.number(of.samples.length)
  return (
    <li>
      <b>{t(of.risk === 'higher' ? risks.higher : risks.lower)}</b>
      <span>
        {of.size === 1
          ? t(testingText.adviceSingle, { samples })
          : t(testingText.advice, { size: of.size, samples, pools: f.number(of.pools) })}
      </span>
      <p className={css.quiet}>
        {t(testingText.adviceWhy, {
          positives: f.number(of.positives),
          tests: f.number(of.tests),
          low: f.percent(of.low, 1),
          high: f.percent(of.high, 1),
          mixed: of.mixed,
          act: of.act,
          expected: f.number(of.expectedTests, 0),
        })}
        {of.sizeIfHigh !== of.size && ` ${t(testingText.adviceHigh, { size: of.sizeIfHigh })}`}
        {of.size > 1 && ` ${t(testingText.adviceMissed, { found: f.percent(of.foundShare, 0) })}`}
      </p>
      {may('epidemic.act') && of.size > 1 && (
        <div>
          <Button
            size="xs"
            loading={make.isPending}
            onClick={() => make.mutate({ body: { samples: of.samples, laboratory } })}
          >
            {t(testingText.makePools, { n: samples })}
          </Button>
        </div>
      )}
    </li>
  )
}

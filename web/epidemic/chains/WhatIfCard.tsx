import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { analysis, type Outbreak } from '#epidemic/contract'
import { addDays, type Day, instantOf } from '#kernel/day'
import type { AnswerOf } from '#platform/http/client'
import { useAct } from '../../api.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Chains.module.css'
import { DayBox } from './DayBox.tsx'
import { analysisText } from './text-analysis.ts'

const LEVELS = [0, 1, 2]

/** A week ago, where there is something to be learnt for tomorrow; of an outbreak that is over, its first day. */
function firstAsked({ startedOn, closedOn }: Outbreak, today: Day): Day {
  const week = addDays(today, -7)
  return closedOn !== null || week < startedOn ? startedOn : week
}

/** What isolating a person, or everyone of a level, would have saved that day, the day after, in three days. */
export function WhatIfCard({ outbreak, person }: { outbreak: Outbreak; person: string | null }) {
  const t = useSay()
  const { place, today } = useAsOf()
  const [who, setWho] = useState(person === null ? '1' : 'person')
  const [inPlace, setInPlace] = useState(false)
  const [day, setDay] = useState<Day>(() => firstAsked(outbreak, today))
  const act = useAct(analysis.askWhatIf)
  const options = [
    ...(person === null ? [] : [{ value: 'person', label: t(analysisText.chosen) }]),
    ...LEVELS.map((level) => ({ value: String(level), label: t(analysisText.everyLevel, { level: `F${level}` }) })),
  ]
  const ask = () =>
    act.mutate({
      params: { outbreak: outbreak.id },
      body: {
        at: instantOf(day),
        ...(who === 'person' && person !== null
          ? { people: [person] }
          : { level: Number(who), ...(inPlace && place !== null ? { unit: place } : {}) }),
      },
    })
  return (
    <Card title={t(analysisText.whatIf)}>
      <p className={css.under} style={{ paddingInline: 0 }}>
        {t(analysisText.whatIfLead)}
      </p>
      <div className={css.bar} style={{ paddingInline: 0, alignItems: 'flex-end' }}>
        <NativeSelect
          size="xs"
          label={t(analysisText.who)}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
          data={options}
        />
        {who !== 'person' && (
          <NativeSelect
            size="xs"
            label={t(analysisText.place)}
            value={inPlace ? 'here' : ''}
            onChange={(event) => setInPlace(event.currentTarget.value === 'here')}
            data={[
              { value: '', label: t(analysisText.everywhere) },
              { value: 'here', label: t(analysisText.here) },
            ]}
          />
        )}
        <DayBox words={t(analysisText.on)} labelled value={day} onChange={(to) => setDay(to ?? day)} />
        <Button size="xs" loading={act.isPending} onClick={ask}>
          {t(analysisText.ask)}
        </Button>
      </div>
      <div aria-live="polite">{act.data && <Saved of={act.data} />}</div>
    </Card>
  )
}

function Saved({ of: { people, before, variants } }: { of: AnswerOf<typeof analysis.askWhatIf> }) {
  const t = useSay()
  const f = useFormat()
  const when = (days: number): string =>
    days === 0 ? t(analysisText.now) : days === 1 ? t(analysisText.tomorrow) : t(analysisText.later, { days })
  return (
    <>
      <p className={css.said}>
        {t(analysisText.answer, {
          people: f.number(people),
          f1: f.number(before.f1),
          f2: f.number(before.f2),
          f3: f.number(before.f3),
        })}
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t(analysisText.when)}</th>
            {['F1', 'F2', 'F3+'].map((level) => (
              <th key={level} scope="col" data-number>
                {t(analysisText.fewer, { level })}
              </th>
            ))}
            <th scope="col" data-number>
              {t(analysisText.fewerCases)}
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map(({ days, saved, cases }) => (
            <tr key={days}>
              <th scope="row">{when(days)}</th>
              <td data-number>{f.number(saved.f1)}</td>
              <td data-number>{f.number(saved.f2)}</td>
              <td data-number>{f.number(saved.f3)}</td>
              <td data-number>{f.number(cases)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.under} style={{ paddingInline: 0 }}>
        {t(analysisText.leastNote)}
      </p>
    </>
  )
}

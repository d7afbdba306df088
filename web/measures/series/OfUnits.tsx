import { Button, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { compareText, fold } from '#kernel/fold'
import { series } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { toCsv } from '../../table/csv.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { saveText } from '../../ui/save.ts'
import { useFormat } from '../../ui/useFormat.ts'
import { FrameLead } from './FrameLead.tsx'
import { Large } from './Large.tsx'
import css from './Series.module.css'
import { SmallMultiples } from './SmallMultiples.tsx'
import { type OrderedSmall, smallOf } from './smalls.ts'
import { words } from './text.ts'
import { useSeriesAddress } from './useSeriesAddress.ts'

const ORDERS = ['byChangeUp', 'byChangeDown', 'byValue', 'byName'] as const
type Order = (typeof ORDERS)[number]

const SORTS: Readonly<Record<Order, (a: OrderedSmall, b: OrderedSmall) => number>> = {
  byChangeUp: (a, b) => (b.by ?? -Infinity) - (a.by ?? -Infinity),
  byChangeDown: (a, b) => (a.by ?? Infinity) - (b.by ?? Infinity),
  byValue: (a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity),
  byName: (a, b) => compareText(a.name, b.name),
}

/** The communes of one indicator, each small, on one scale; the chosen one large above. */
export function OfUnits() {
  const { today } = useAsOf()
  const { indicator, frame } = useSeriesAddress()
  const answer = useAnswer(
    series.listSeries,
    {
      query: {
        indicators: indicator,
        level: 'commune',
        frame: frame === 'then' ? 'then' : today,
        ...(frame === 'then' ? { origins: true } : {}),
      },
    },
    { staleTime: 60_000 },
  )
  return <Answer of={answer}>{(data) => <Units data={data} />}</Answer>
}

function Units({ data }: { data: AnswerOf<typeof series.listSeries> }) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const { get, put } = useSeriesAddress()
  const [typed, setTyped] = useState('')
  const asked = get('order')
  const order = ORDERS.find((one) => one === asked) ?? 'byChangeDown'
  const indicator = data.indicators[0] as (typeof data.indicators)[number]
  // In the units of the time those that ended stand behind the one on their ground.
  const smalls = useMemo(() => {
    const standing = data.subjects.filter(({ origin, to }) => origin === null && to === null)
    return standing
      .map((subject) => smallOf(data, indicator, subject, { t, language, f, name: t(subject.name) }))
      .sort((a, b) => SORTS[order](a, b))
  }, [data, indicator, order, t, language, f])
  const shown = useMemo(
    () => (typed === '' ? smalls : smalls.filter(({ name }) => fold(name).includes(fold(typed)))),
    [smalls, typed],
  )
  const chosen = get('unit') ?? smalls[0]?.key ?? null
  const csv = () => {
    const columns = [
      { id: 'unit', head: t(words.unit), value: (row: OrderedSmall) => row.name },
      ...data.periods.map((period, at) => ({
        id: period.id,
        head: t(period.name),
        value: (row: OrderedSmall) => row.points[at]?.value ?? null,
      })),
    ]
    saveText(`${indicator.id}-${data.frame}.csv`, 'text/csv', toCsv(shown, columns))
  }
  return (
    <>
      {chosen && <Large data={data} indicator={indicator} unit={chosen} />}
      <Card
        title={t(words.multiples, { n: smalls.length })}
        aside={
          <Button size="xs" variant="default" onClick={csv}>
            {t(words.csv)}
          </Button>
        }
      >
        <div className={css.stack}>
          <div className={css.bar}>
            <Select
              label={t(words.order)}
              data={ORDERS.map((value) => ({ value, label: t(words[value]) }))}
              value={order}
              onChange={(value) => put({ order: value })}
              allowDeselect={false}
              w={200}
            />
            <TextInput
              label={t(words.search)}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
          <SmallMultiples smalls={shown} data={data} oneScale chosen={chosen} onChoose={(unit) => put({ unit })} />
        </div>
      </Card>
      <FrameLead data={data} />
    </>
  )
}

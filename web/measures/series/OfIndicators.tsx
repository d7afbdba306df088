import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { fold } from '#kernel/fold'
import { series } from '#measures/contract'
import { places } from '#places/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { FrameLead } from './FrameLead.tsx'
import { Large } from './Large.tsx'
import css from './Series.module.css'
import { SmallMultiples } from './SmallMultiples.tsx'
import { smallOf } from './smalls.ts'
import { words } from './text.ts'
import { useCommuneIndicators, useSeriesAddress } from './useSeriesAddress.ts'

/** As many as one request may name. */
const MOST = 60
const HOME = '10549-chu-van-an'

/** The indicators of one commune, each small on its own scale; the chosen one large above. */
export function OfIndicators() {
  const t = useSay()
  const { today } = useAsOf()
  const { get, put, frame } = useSeriesAddress()
  const { items } = useCommuneIndicators()
  const units = useAnswer(places.listUnits, { query: { day: today, level: 'commune' } }, { staleTime: 300_000 })
  const unit = get('unit') ?? HOME
  const ids = items.filter(({ raw }) => !raw).slice(0, MOST)
  const answer = useAnswer(
    series.listSeries,
    {
      query: {
        indicators: ids.map(({ id }) => id).join(','),
        subjects: unit,
        kind: 'quarter',
        frame: frame === 'then' ? 'then' : today,
        ...(frame === 'then' ? { origins: true } : {}),
      },
    },
    { enabled: ids.length > 0, staleTime: 60_000 },
  )
  return (
    <>
      <Select
        label={t(words.chooseUnit)}
        data={units.data?.units.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={unit}
        onChange={(value) => put({ unit: value })}
        allowDeselect={false}
        searchable
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
        }
        maw={360}
      />
      <Answer of={answer}>{(data) => <Indicators data={data} unit={unit} />}</Answer>
    </>
  )
}

function Indicators({ data, unit }: { data: AnswerOf<typeof series.listSeries>; unit: string }) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const { get, put } = useSeriesAddress()
  const subject = data.subjects.find(({ id }) => id === unit)
  const smalls = useMemo(
    () =>
      subject
        ? data.indicators.map((indicator) => ({
            ...smallOf(data, indicator, subject, { t, language, f, name: t(indicator.short) }),
            key: indicator.id,
          }))
        : [],
    [data, subject, t, language, f],
  )
  const chosen = data.indicators.find(({ id }) => id === get('indicator')) ?? data.indicators[0]
  if (!subject || !chosen) return null
  return (
    <>
      <Large data={data} indicator={chosen} unit={unit} />
      <Card title={t(words.multiplesOf, { n: smalls.length, unit: t(subject.name) })}>
        <div className={css.stack}>
          <SmallMultiples
            smalls={smalls}
            data={data}
            oneScale={false}
            chosen={chosen.id}
            onChoose={(indicator) => put({ indicator })}
          />
        </div>
      </Card>
      <FrameLead data={data} />
    </>
  )
}

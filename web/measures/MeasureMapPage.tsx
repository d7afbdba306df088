import { Button, CloseButton } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import type { Day } from '#kernel/day'
import { series } from '#measures/contract'
import { places } from '#places/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { AreaMap } from '../map/AreaMap.tsx'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { saidValue } from './said.ts'
import { FrameLead } from './series/FrameLead.tsx'
import { type MapRow, MapValues } from './series/MapValues.tsx'
import { breaksOver } from './series/map-classes.ts'
import { PeriodPlayer } from './series/PeriodPlayer.tsx'
import css from './series/Series.module.css'
import { SeriesBar } from './series/SeriesBar.tsx'
import { inSentence, saidPoint, saidTrust } from './series/said.ts'
import { words } from './series/text.ts'
import { useSeriesAddress } from './series/useSeriesAddress.ts'

/** One indicator over the communes, period by period; the map plays, and its colours say the same in every period. */
export default function MeasureMapPage() {
  const t = useSay()
  const { today } = useAsOf()
  const { indicator, frame } = useSeriesAddress()
  const answer = useAnswer(
    series.listSeries,
    { query: { indicators: indicator, level: 'commune', frame: frame === 'then' ? 'then' : today } },
    { staleTime: 60_000 },
  )
  return (
    <Page title={t(words.mapTitle)} lead={answer.data?.indicators[0] && t(answer.data.indicators[0].name)} wide>
      <div className={css.stack}>
        <SeriesBar />
        <Answer of={answer} rows={10}>
          {(data) => <Played data={data} />}
        </Answer>
      </div>
    </Page>
  )
}

function Played({ data }: { data: AnswerOf<typeof series.listSeries> }) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const { today } = useAsOf()
  const { get, put } = useSeriesAddress()
  const { periods, subjects, lines, indicators } = data
  const indicator = indicators[0] as (typeof indicators)[number]
  const asked = periods.findIndex(({ id }) => id === get('period'))
  const at = asked === -1 ? periods.length - 1 : asked
  const period = periods[at] as (typeof periods)[number]
  const chosen = get('unit')
  const day = data.frame === 'then' ? earlier(period.to, today) : data.frame
  const shapes = useAnswer(places.listShapes, { query: { day, level: 'commune' } }, { staleTime: 300_000 })
  const breaks = useMemo(() => breaksOver(lines), [lines])
  const rows = useMemo<readonly MapRow[]>(
    () =>
      lines.flatMap(({ subjectId, points }) => {
        const subject = subjects.find(({ id }) => id === subjectId)
        const point = points[at]
        if (!subject || !point || point.missing === 'no-such-unit') return []
        const before = points[at - 1]?.value ?? null
        const change = point.value === null || before === null ? null : point.value - before
        return [{ id: subjectId, name: t(subject.name), point, change }]
      }),
    [lines, subjects, at, t],
  )
  const byUnit = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const areas = useMemo(
    () =>
      (shapes.data?.features ?? []).map(({ geometry, properties }) => ({
        id: properties.id,
        name: byUnit.get(properties.id)?.name ?? properties.name,
        geometry,
        value: byUnit.get(properties.id)?.point.value ?? null,
      })),
    [shapes.data, byUnit],
  )
  const format = useCallback(
    (value: number) => saidValue(value, indicator.measureUnit, language, f.number),
    [indicator, language, f],
  )
  const choose = useCallback((unit: string | null) => put({ unit }), [put])
  const go = useCallback((to: number) => put({ period: periods[to]?.id ?? null }), [put, periods])
  const row = chosen === null ? undefined : byUnit.get(chosen)
  return (
    <div className={css.map}>
      <Card title={`${t(indicator.short)}, ${inSentence(t(period.name))}`} pad={false}>
        <AreaMap
          areas={areas}
          measure={t(indicator.short)}
          breaks={breaks}
          format={format}
          selected={chosen}
          onSelect={choose}
          schematic={shapes.data?.schematic ?? false}
          busy={shapes.data === undefined}
          height={440}
        />
        <PeriodPlayer periods={periods} at={at} onGo={go} busy={shapes.isPlaceholderData} />
        {row && (
          <div className={css.chosen}>
            <b>{row.name}</b>
            <span>{saidPoint(row.point, indicator, language, f.number)}</span>
            <span className={css.quiet}>{saidTrust(row.point, language).join(' · ')}</span>
            <Button
              size="xs"
              variant="light"
              component={Link}
              to={withQuery(paths.measureSeries(), {
                indicator: indicator.id,
                unit: row.id,
                frame: data.frame === 'then' ? 'then' : null,
              })}
            >
              {t(words.openSeries)}
            </Button>
            <Button size="xs" variant="default" component={Link} to={paths.place(row.id)}>
              {t(words.openUnit)}
            </Button>
            <CloseButton size="sm" aria-label={t({ vi: 'Bỏ chọn', en: 'Clear' })} onClick={() => choose(null)} />
          </div>
        )}
        <FrameLead data={data} note={t(words.oneScale)} />
      </Card>
      <Card
        title={t(words.values, { period: inSentence(t(period.name)) })}
        pad={false}
        aside={<Link to={paths.indicator(indicator.id)}>{t(words.openIndicator)}</Link>}
      >
        <MapValues
          rows={rows}
          indicator={indicator}
          caption={`${t(indicator.name)}, ${t(period.name)}`}
          onChoose={choose}
        />
      </Card>
    </div>
  )
}

const earlier = (a: Day, b: Day): Day => [a, b].toSorted()[0] ?? a

import { Button, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import { type IndicatorRow, measures, measureUnits } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { TargetLine } from '../chart/TargetLine.tsx'
import { History } from '../ledger/History.tsx'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Figure } from '../ui/Figure.tsx'
import { Figures } from '../ui/Figures.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './Measures.module.css'
import { useForecast } from './programme/forecast.ts'
import { programmeTexts } from './programme/text.ts'
import { saidValue, shortBy, yearOf } from './said.ts'
import { texts } from './text.ts'
import { UnitShares } from './UnitShares.tsx'
import { ValueForm } from './ValueForm.tsx'
import { Values } from './Values.tsx'

/** One indicator: what it means, its course against the path, and the values that make it. */
export default function MeasurePage() {
  const { id = '' } = useParams()
  const { day, place } = useAsOf()
  const t = useSay()
  const answer = useAnswer(measures.getIndicator, { params: { id }, query: { day, ...(place ? { place } : {}) } })
  const name = answer.data?.indicator.name
  return (
    <Page
      title={name ? t(name) : t(texts.indicator)}
      back={paths.measures()}
      actions={answer.data && <Actions indicator={answer.data.indicator} />}
    >
      <Answer of={answer}>{(data) => <Whole data={data} />}</Answer>
    </Page>
  )
}

function Actions({ indicator }: { indicator: IndicatorRow }) {
  const t = useSay()
  const may = useMay()
  const [declaring, setDeclaring] = useState(false)
  return (
    <>
      {may('measures.act') && !indicator.computed && (
        <Button variant="light" onClick={() => setDeclaring(true)}>
          {t(texts.declare)}
        </Button>
      )}
      {may('work.direct') && (
        <Button
          component={Link}
          to={withQuery(paths.newDirective(), {
            aboutType: 'measures.indicator',
            aboutId: indicator.id,
            aboutLabel: t(indicator.short),
            // What is computed is known of each commune: those below the target are chosen already.
            ...(indicator.computed && indicator.level === 'commune' && indicator.target
              ? { rule: 'measures.misses-target', 'rule.indicator': indicator.id }
              : {}),
          })}
        >
          {t(texts.direct)}
        </Button>
      )}
      <Modal opened={declaring} onClose={() => setDeclaring(false)} title={t(texts.declare)}>
        <ValueForm indicator={indicator} onDone={() => setDeclaring(false)} />
      </Modal>
    </>
  )
}

function Whole({ data }: { data: AnswerOf<typeof measures.getIndicator> }) {
  const t = useSay()
  const { day } = useAsOf()
  const { language } = useLanguage()
  const f = useFormat()
  const { indicator, definition, source, observations, byUnit } = data
  const { progress, target, targets, measureUnit, share, owner, confirmedOn, stale, readings } = indicator
  const said = (value: number) => saidValue(value, measureUnit, language, f.number)
  const missing = shortBy(indicator)
  const forecast = useForecast(indicator)
  const unit = t(measureUnits[measureUnit])
  const first = readings[0]
  const path = useMemo(() => (first ? [first, ...targets.filter((one) => one.day > first.day)] : []), [first, targets])
  return (
    <div className={css.whole}>
      <Card>
        <Figures>
          <Figure
            label={t(texts.value)}
            value={share ? share.numerator : (progress.latest?.value ?? null)}
            {...(share ? { of: share.denominator } : { unit })}
            {...(owner ? { owner: t(owner) } : {})}
            {...(confirmedOn ? { confirmed: confirmedOn } : {})}
            stale={stale}
          />
          {target && <Figure label={`${t(texts.target)} ${yearOf(target.day)}`} value={target.value} unit={unit} />}
          <Figure label={t(texts.gap)} value={missing ?? 0} unit={measureUnit === 'rank' ? '' : unit} />
        </Figures>
        {(forecast ?? progress.change) && (
          <p className={css.pace}>
            {[
              progress.change &&
                t(programmeTexts.change, {
                  by: f.change(progress.change.by, measureUnit === 'percent' ? 1 : 0),
                  since: formatDay(progress.change.since),
                }),
              progress.expected !== null &&
                !share &&
                t(programmeTexts.expectedBy, {
                  value: said(progress.expected),
                  day: formatDay(progress.latest?.day ?? day),
                }),
              forecast,
            ]
              .filter((part) => part !== null && part !== false)
              .join(' · ')}
          </p>
        )}
      </Card>
      <Card title={t(share ? texts.byDay : texts.course)}>
        <TargetLine
          label={t(indicator.short)}
          {...(unit === '' ? {} : { unit })}
          points={readings}
          path={path}
          target={target && { value: target.value, year: Number(yearOf(target.day)) }}
          height={240}
        />
      </Card>
      {byUnit.length > 0 && <UnitShares indicator={indicator} shares={byUnit} />}
      <Card title={t(texts.definition)}>
        <p className={css.definition}>{t(definition)}</p>
        <p className={css.source}>
          {t(texts.source)}: {target?.act ?? source}.
        </p>
        <p className={css.links}>
          <Link to={paths.indicator(indicator.id)}>{t(texts.wholeDefinition)}</Link>
          <Link to={withQuery(paths.measureMap(), { indicator: indicator.id })}>{t(texts.onMap)}</Link>
          <Link to={withQuery(paths.measureSeries(), { indicator: indicator.id })}>{t(texts.asSeries)}</Link>
        </p>
      </Card>
      {!indicator.computed && <Values indicator={indicator} observations={observations} said={said} />}
      {!indicator.computed && <History type="measures.indicator" id={indicator.id} />}
    </div>
  )
}

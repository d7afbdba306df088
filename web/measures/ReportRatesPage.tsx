import { Select } from '@mantine/core'
import { addDays } from '#kernel/day'
import {
  PERIOD_KINDS,
  periodKinds,
  RATE_GROUPS,
  REPORTING_LEVELS,
  reporting,
  reportingLevels,
} from '#measures/contract'
import { useAnswer } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { Matrix } from './reporting/Matrix.tsx'
import { RateFigures } from './reporting/RateFigures.tsx'
import css from './reporting/Rates.module.css'
import { RateTable } from './reporting/RateTable.tsx'
import type { RateScope } from './reporting/rate-scope.ts'
import { reportsWords } from './reporting/text.ts'
import { rateWords as words } from './reporting/text-rates.ts'
import { useAsked } from './reporting/useAsked.ts'

const WINDOWS = ['3', '12', '36'] as const
const DAYS_A_MONTH = 30.4375

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((one) => one === text)

/** Who reports, on time and whole: by form, period, level, agency; every unit in every period at a glance. */
export default function ReportRatesPage() {
  const t = useSay()
  const { place, today } = useAsOf()
  const { asked, put } = useAsked('by', 'kind', 'level', 'window', 'form')
  const by = oneOf(RATE_GROUPS, asked.by) ?? 'form'
  const kind = oneOf(PERIOD_KINDS, asked.kind)
  const level = oneOf(REPORTING_LEVELS, asked.level)
  const window = oneOf(WINDOWS, asked.window) ?? '12'
  const from = addDays(today, -Math.round(Number(window) * DAYS_A_MONTH))
  const scope: RateScope = { from, to: today, kind, level }
  const answer = useAnswer(reporting.getRates, {
    query: {
      by,
      from,
      to: today,
      ...(kind ? { kind } : {}),
      ...(level ? { level } : {}),
      ...(place ? { unit: place } : {}),
    },
  })
  return (
    <Page title={t(words.title)} lead={t(words.lead, { from: formatDay(from), to: formatDay(today) })} wide>
      <div className={css.scope}>
        <Select
          label={t(words.by)}
          data={RATE_GROUPS.map((value) => ({ value, label: t(words[`by.${value}`]) }))}
          value={by}
          onChange={(value) => put({ by: value })}
          allowDeselect={false}
        />
        <Select
          label={t(words.window)}
          data={WINDOWS.map((value) => ({ value, label: t(words[`window.${value}`]) }))}
          value={window}
          onChange={(value) => put({ window: value })}
          allowDeselect={false}
        />
        <Select
          label={t(words.kind)}
          data={[
            { value: '', label: t(words.anyKind) },
            ...PERIOD_KINDS.map((value) => ({ value, label: t(periodKinds[value]) })),
          ]}
          value={kind ?? ''}
          onChange={(value) => put({ kind: value })}
          allowDeselect={false}
        />
        <Select
          label={t(reportsWords.level)}
          data={[
            { value: '', label: t(reportsWords.anyLevel) },
            ...REPORTING_LEVELS.map((value) => ({ value, label: t(reportingLevels[value]) })),
          ]}
          value={level ?? ''}
          onChange={(value) => put({ level: value })}
          allowDeselect={false}
        />
      </div>
      <Answer of={answer} rows={8}>
        {({ whole, rows }) =>
          whole.due === 0 ? (
            <EmptyState title={t(words.none)} hint={t(words.noneDo)} />
          ) : (
            <>
              <RateFigures of={whole} scope={scope} />
              <Card title={`${t(words.title)} · ${t(words[`by.${by}`]).toLowerCase()}`} pad={false}>
                <RateTable by={by} rows={rows} scope={scope} />
              </Card>
            </>
          )
        }
      </Answer>
      <Matrix form={asked.form} onForm={(form) => put({ form })} scope={scope} />
    </Page>
  )
}

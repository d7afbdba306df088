import { Checkbox, CloseButton, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import {
  RATE_CELLS,
  REPORT_STATES,
  REPORT_VIEWS,
  REPORTING_LEVELS,
  reporting,
  reportingLevels,
  reportingTexts,
} from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import css from './Reports.module.css'
import { cellWords, reportsWords as words } from './text.ts'
import type { Reports } from './useReports.ts'

const POWERS = { verify: 'measures.verify', approve: 'measures.approve', publish: 'measures.publish' } as const

/** Whose turn, and which: all in the address. */
export function ReportsBar({ reports }: { reports: Reports }) {
  const t = useSay()
  const may = useMay()
  const { asked, put, view, answer } = reports
  const forms = useAnswer(reporting.listForms, { query: {} }, { staleTime: 300_000 })
  const counts = answer.data?.counts
  const views = REPORT_VIEWS.filter(
    (one) => one === 'mine' || one === 'all' || one === view || may(POWERS[one]) || (counts?.[one] ?? 0) > 0,
  )
  const cell = RATE_CELLS.find((one) => one === asked.cell)
  const any = (label: string) => [{ value: '', label }]
  return (
    <div className={css.filters}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways in every browser */}
      <div className={css.views} role="group" aria-label={t(words.views)}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            className={css.view}
            aria-pressed={one === view}
            onClick={() => put({ view: one, cell: null })}
          >
            {t(words[one])} {one === 'all' || !counts ? '' : <b>{counts[one]}</b>}
          </button>
        ))}
      </div>
      <div className={css.fields}>
        <Select
          aria-label={t(words.form)}
          data={[
            ...any(t(words.anyForm)),
            ...(forms.data?.items ?? []).map(({ id, name }) => ({ value: id, label: t(name) })),
          ]}
          value={asked.form ?? ''}
          onChange={(form) => put({ form })}
          allowDeselect={false}
          w={240}
        />
        <Select
          aria-label={t(words.period)}
          data={[
            ...any(t(words.anyPeriod)),
            ...(answer.data?.periods ?? []).map(({ id, name }) => ({ value: id, label: t(name) })),
          ]}
          value={asked.period ?? ''}
          onChange={(period) => put({ period })}
          allowDeselect={false}
          w={168}
        />
        <Select
          aria-label={t(words.state)}
          data={[
            ...any(t(words.anyState)),
            ...REPORT_STATES.map((value) => ({ value, label: t(reportingTexts.states[value]) })),
          ]}
          value={asked.state ?? ''}
          onChange={(state) => put({ state })}
          allowDeselect={false}
          w={160}
        />
        {view !== 'mine' && (
          <Select
            aria-label={t(words.level)}
            data={[
              ...any(t(words.anyLevel)),
              ...REPORTING_LEVELS.map((value) => ({ value, label: t(reportingLevels[value]) })),
            ]}
            value={asked.level ?? ''}
            onChange={(level) => put({ level })}
            allowDeselect={false}
            w={136}
          />
        )}
        <Checkbox
          label={t(words.overdue)}
          checked={asked.late !== null}
          onChange={(event) => put({ late: event.currentTarget.checked ? '1' : null })}
        />
        {view !== 'mine' && (
          <TextInput
            type="search"
            aria-label={t(words.find)}
            placeholder={t(words.find)}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={asked.words ?? ''}
            onChange={(event) => put({ words: event.currentTarget.value })}
            className={css.find ?? ''}
          />
        )}
        {cell && (
          <span className={css.chip}>
            {t(cellWords[cell])}
            <CloseButton size="sm" aria-label={t(words.reset)} onClick={() => put({ cell: null })} />
          </span>
        )}
      </div>
    </div>
  )
}

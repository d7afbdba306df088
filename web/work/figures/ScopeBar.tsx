import { Select } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { FIGURE_GROUPS, FIGURE_KINDS, figureTexts } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import css from './Figures.module.css'
import { type FigureScope, PERIODS } from './scope.ts'
import { figureWords } from './text.ts'

/** Which kind, opened when, read by what: kept in the address. */
export function ScopeBar({ scope }: { scope: FigureScope }) {
  const t = useSay()
  const [, setSearch] = useSearchParams()
  const put = (key: string, value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === null || value === '') after.delete(key)
        else after.set(key, value)
        return after
      },
      { replace: true },
    )
  return (
    <div className={css.scope}>
      <Select
        label={t(figureWords.kind)}
        data={[
          { value: '', label: t(figureWords.all) },
          ...FIGURE_KINDS.map((kind) => ({ value: kind, label: t(figureTexts.kind[kind]) })),
        ]}
        value={scope.kind ?? ''}
        onChange={(value) => put('kind', value)}
        allowDeselect={false}
      />
      <Select
        label={t(figureWords.period)}
        data={PERIODS.map((period) => ({ value: period, label: t(figureWords[`period.${period}`]) }))}
        value={scope.period}
        onChange={(value) => put('period', value)}
        allowDeselect={false}
      />
      <Select
        label={t(figureWords.by)}
        data={FIGURE_GROUPS.map((group) => ({ value: group, label: t(figureTexts.group[group]) }))}
        value={scope.by}
        onChange={(value) => put('by', value)}
        allowDeselect={false}
      />
    </div>
  )
}

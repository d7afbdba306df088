import { SegmentedControl, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { fold } from '#kernel/fold'
import { useSay } from '../../shell/language.tsx'
import css from './Series.module.css'
import { words } from './text.ts'
import { useCommuneIndicators, useSeriesAddress } from './useSeriesAddress.ts'

/** What is shown and in whose units; the rest of the controls beside. */
export function SeriesBar({ withIndicator = true, children }: { withIndicator?: boolean; children?: ReactNode }) {
  const t = useSay()
  const { indicator, frame, put } = useSeriesAddress()
  const { choices } = useCommuneIndicators()
  return (
    <div className={css.bar}>
      {withIndicator && (
        <Select
          className={css.wide ?? ''}
          label={t(words.indicator)}
          data={choices}
          value={indicator}
          onChange={(value) => put({ indicator: value, period: null })}
          allowDeselect={false}
          searchable
          filter={({ options, search }) =>
            options.flatMap((option) => {
              if (!('items' in option)) return []
              const items = option.items.filter(({ label }) => fold(label).includes(fold(search)))
              return items.length > 0 ? [{ ...option, items }] : []
            })
          }
          maxDropdownHeight={360}
        />
      )}
      <fieldset className={css.field}>
        <legend className={css.label}>{t(words.frame)}</legend>
        <SegmentedControl
          value={frame}
          onChange={(value) => put({ frame: value === 'then' ? 'then' : null })}
          data={[
            { value: 'then', label: t(words.ofThen) },
            { value: 'now', label: t(words.ofNow) },
          ]}
        />
      </fieldset>
      {children}
    </div>
  )
}

import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { work } from '#work/contract'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { words } from './text.ts'
import css from './Work.module.css'

interface Props {
  readonly units: readonly string[]
  readonly agencies: readonly string[]
  readonly workingDays: number | null
  readonly sector: string | null
}

/** The tasks that issuing would create, with the person in each and what they have open already. */
export function FanOut({ units, agencies, workingDays, sector }: Props) {
  const t = useSay()
  const none = units.length + agencies.length === 0
  const body = useMemo(
    () => ({
      units: [...units],
      agencies: [...agencies],
      sector: sector ?? 'general',
      deadline: { workingDays: Math.min(Math.max(workingDays ?? 1, 1), 250) },
    }),
    [units, agencies, workingDays, sector],
  )
  const [asked] = useDebouncedValue(body, 250)
  const preview = useAnswer(work.previewDirective, { body: asked }, { enabled: !none })
  if (none) {
    return (
      <Card title={t(words.fanOut, { n: 0 })}>
        <EmptyState title={t(words.fanOutNone)} />
      </Card>
    )
  }
  const rows = preview.data?.rows ?? []
  return (
    <Card title={t(words.fanOut, { n: rows.length })}>
      <ErrorNote error={preview.error} />
      <ul className={css.list} style={{ maxHeight: 480, overflowY: 'auto' }}>
        {rows.map(({ agency, assignee, openTasks }) => (
          <li key={agency.id}>
            <div className={css.item}>
              <div className={css.main}>
                <div className={css.name}>{agency.name}</div>
                <div className={css.quiet}>{assignee?.name ?? t(words.nobody)}</div>
              </div>
              {openTasks > 0 && (
                <div className={css.side}>
                  <span className={css.quiet}>
                    {t(words.openTasks)}: {t(words.counted, { n: openTasks })}
                  </span>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { Anchor, CloseButton, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useMemo } from 'react'
import { work } from '#work/contract'
import { useAnswer } from '../../api.ts'
import type { Draft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { formatDay } from '../../ui/format.ts'
import { askedOf, type DirectiveValues, isAddressed } from '../new-directive.ts'
import { words as shared } from '../text.ts'
import css from '../Work.module.css'
import own from './Directives.module.css'
import { words } from './text.ts'

interface Props {
  readonly of: Draft<DirectiveValues>
  readonly replaces: string | null
  /** Told whom the sender sees; null while that is not known. */
  readonly onSeen: (agencies: readonly string[] | null) => void
}

/** The tasks that issuing would create: who and why, the person in each, what they have open already. */
export function Preview({ of, replaces, onSeen }: Props) {
  const t = useSay()
  const { values } = of
  const body = useMemo(
    () => ({
      ...askedOf(values),
      ...(replaces === null ? {} : { replaces: { id: replaces, open: (values.open ?? 'carry') as 'carry' } }),
    }),
    [values, replaces],
  )
  const [asked] = useDebouncedValue(body, 250)
  const some = isAddressed(values)
  const preview = useAnswer(work.previewDirective, { body: asked }, { enabled: some && asked === body })
  const { data, error, isPlaceholderData } = preview
  const fresh = some && data !== undefined && !isPlaceholderData && error === null && asked === body
  useEffect(() => onSeen(fresh ? data.rows.map(({ agency }) => agency.id) : null), [fresh, data, onSeen])
  if (!some)
    return (
      <Card title={t(shared.fanOut, { n: 0 })}>
        <EmptyState title={t(shared.fanOutNone)} />
      </Card>
    )
  const rows = error === null ? (data?.rows ?? []) : []
  return (
    <Card title={t(shared.fanOut, { n: rows.length })}>
      <ErrorNote error={error} />
      {data && rows.length > 0 && (
        <Text c="dimmed" size="sm" mb="xs">
          {t(words.willBe, { number: values.number.trim() || data.number, day: formatDay(data.due) })}
          {data.recalls > 0 && <> · {t(words.willRecall, { n: data.recalls })}</>}
        </Text>
      )}
      {values.without.length > 0 && (
        <Text size="sm" mb="xs">
          {t(words.leftOut, { n: values.without.length })}{' '}
          <Anchor component="button" type="button" onClick={() => of.set('without', [])}>
            {t(words.bringBack)}
          </Anchor>
        </Text>
      )}
      <ul className={`${css.list} ${own.scroll}`}>
        {rows.map(({ agency, assignee, why, openTasks, carries }) => (
          <li key={agency.id} className={own.recipient}>
            <div className={css.main}>
              <div className={css.name}>{agency.name}</div>
              <div className={css.quiet}>
                {[
                  why,
                  assignee?.name ?? t(shared.nobody),
                  carries && t(words.carries, { code: carries.code }),
                  openTasks > 0 &&
                    `${t(shared.openTasks).toLocaleLowerCase('vi')} ${t(shared.counted, { n: openTasks })}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
            {why !== null && (
              <CloseButton
                aria-label={t(words.leaveOut, { name: agency.name })}
                onClick={() => of.set('without', [...values.without, agency.id])}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

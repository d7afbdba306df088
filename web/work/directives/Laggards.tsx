import { Button, Group } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { texts, work } from '#work/contract'
import { useAct } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatDay } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import { words as shared } from '../text.ts'
import css from './Directives.module.css'
import type { Directive, RollUpRow } from './roll-up.ts'
import { words } from './text.ts'

/** More are in the table. */
const SHOWN = 8

/** Who is late, by name, how late, and what last happened; one click urges them all on. */
export function Laggards({ directive }: { directive: Directive }) {
  const t = useSay()
  const urge = useUrge()
  const { laggards } = directive
  if (laggards.length === 0)
    return (
      <Card title={t(shared.laggards)}>
        <EmptyState title={t(shared.laggardsNone)} />
      </Card>
    )
  return (
    <Card title={t(words.allLate, { late: laggards.length, all: directive.cells.total })}>
      <Group gap="sm" mb="sm">
        {directive.urgeable && (
          <Button loading={urge.isPending} onClick={() => urge.mutate({ params: { id: directive.id }, body: {} })}>
            {t(words.urgeAll, { n: laggards.length })}
          </Button>
        )}
        <CopyNames directive={directive} />
      </Group>
      <ul className={css.list} aria-label={t(words.laggards)}>
        {laggards.slice(0, SHOWN).map((row) => (
          <Laggard key={row.id} row={row} />
        ))}
      </ul>
      {laggards.length > SHOWN && <p className={css.quiet}>{t(words.moreLaggards, { n: laggards.length - SHOWN })}</p>}
    </Card>
  )
}

function Laggard({ row }: { row: RollUpRow }) {
  const t = useSay()
  const f = useFormat()
  const { last, urgedAt } = row
  return (
    <li>
      <Link to={paths.task(row.id)} className={css.laggard ?? ''}>
        <b>{row.lead.name}</b>
        <span className={css.late}>{t(words.lateBy, { n: row.lateBy })}</span>
        <span className={css.quiet}>
          {[
            row.assignee?.name ?? t(shared.nobody),
            last &&
              t(words.lastMove, {
                what: t(texts.taskStep[last.step as keyof typeof texts.taskStep]).toLocaleLowerCase('vi'),
                when: f.instant(last.at),
              }),
            urgedAt && t(words.urgedAt, { when: f.instant(urgedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
    </li>
  )
}

/** For a message to a group, or to be read out at a meeting. */
function CopyNames({ directive }: { directive: Directive }) {
  const t = useSay()
  const { copied, copy } = useClipboard({ timeout: 2_000 })
  const list = () =>
    [
      t(words.copyHead, { number: directive.number }),
      ...directive.laggards.map(
        (row, n) =>
          `${n + 1}. ${row.lead.name} – ${row.assignee?.name ?? t(shared.nobody)} – ${t(words.due).toLocaleLowerCase('vi')} ${row.due === null ? '' : formatDay(row.due)}, ${t(words.lateBy, { n: row.lateBy })}`,
      ),
    ].join('\n')
  return (
    <Button
      variant="default"
      leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      onClick={() => copy(list())}
    >
      <span aria-live="polite">{t(copied ? words.copied : words.copyNames)}</span>
    </Button>
  )
}

/** Urges on; says how many, and how many had been today already. */
export function useUrge() {
  const t = useSay()
  return useAct(work.urgeDirective, {
    done: ({ urged, already }) =>
      already === 0 ? t(words.urged, { n: urged }) : t(words.urgedAlready, { n: urged, already }),
  })
}

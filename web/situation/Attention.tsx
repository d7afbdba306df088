import { IconAlertTriangle, IconChevronRight, IconClock, IconFlame, IconTestPipe } from '@tabler/icons-react'
import { type AttentionItem, type AttentionKind, attentionWords } from '#situation/contract'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import css from './Board.module.css'
import { texts } from './text.ts'

const WRONG: ReadonlySet<AttentionKind> = new Set(['overdue', 'climbed', 'late-quarantine', 'retest'])

const iconOf = (kind: AttentionKind) => {
  if (kind === 'hot-unit') return IconFlame
  if (kind === 'retest') return IconTestPipe
  return WRONG.has(kind) ? IconAlertTriangle : IconClock
}

const toOf = ({ kind, id, work }: AttentionItem): string => {
  if (kind === 'late-quarantine') return withQuery(paths.quarantine(), { place: id })
  if (kind === 'hot-unit') return withQuery(paths.board(), { place: id })
  if (kind === 'retest') return withQuery(paths.sampling(), { place: id })
  return work === 'petition' ? paths.petition(id) : paths.task(id)
}

/** At most seven things that need the reader, each one click from action. */
export function Attention({ items }: { items: readonly AttentionItem[] }) {
  const t = useSay()
  if (items.length === 0) {
    return (
      <Card title={t(texts.needsYou)}>
        <EmptyState title={t(texts.nothingNeeds)} action={t(texts.nothingNeedsNext)} />
      </Card>
    )
  }
  return (
    <Card title={t(texts.needsYou)} pad={false}>
      <ul className={css.attention}>
        {items.map((item) => {
          const Icon = iconOf(item.kind)
          return (
            <li key={`${item.kind} ${item.id}`}>
              <Link to={toOf(item)} data-wrong={WRONG.has(item.kind) || undefined}>
                <Icon size={18} aria-hidden />
                <span>
                  <b>{item.title}</b>
                  <small>
                    {t(attentionWords[item.kind], { count: item.count ?? '' })}
                    {item.unitName !== null && item.unitName !== item.title && ` · ${item.unitName}`}
                  </small>
                </span>
                <IconChevronRight size={16} aria-hidden />
              </Link>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

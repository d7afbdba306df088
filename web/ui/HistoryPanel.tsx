import type { Instant } from '#kernel/day'
import { useSay } from '../shell/language.tsx'
import { Card } from './Card.tsx'
import { formatInstant } from './format.ts'
import { Timeline } from './Timeline.tsx'
import { ui } from './text.ts'

/** A fact of the ledger, already worded. */
export interface HistoryEntry {
  readonly id: string
  readonly at: Instant
  /** Name and post. */
  readonly who: string
  readonly what: string
  readonly reason?: string | null
  readonly authority?: string | null
}

/** Who did what to this thing, newest first. */
export function HistoryPanel({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useSay()
  return (
    <Card title={t(ui.history)}>
      {entries.length === 0 ? (
        t(ui.historyNone)
      ) : (
        <Timeline
          items={entries.map(({ id, at, who, what, reason, authority }) => ({
            key: id,
            at: `${formatInstant(at)} · ${who}`,
            title: what,
            body: [reason ? `“${reason}”` : null, authority ? t(ui.under, { authority }) : null]
              .filter((part) => part !== null)
              .join(' · '),
          }))}
        />
      )}
    </Card>
  )
}

import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { useFormat } from '../ui/useFormat.ts'
import type { PersonAnswer } from './PersonPage.tsx'
import { texts } from './text.ts'

/** How the level came and changed, the latest first, each with its reason. */
export function Changes({ of: { changes } }: { of: PersonAnswer }) {
  const t = useSay()
  const f = useFormat()
  const latestFirst = changes.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return (
    <Card title={t(texts.changes)}>
      {changes.length === 0 ? (
        <EmptyState title={t(texts.changesNone)} />
      ) : (
        <Timeline
          items={latestFirst.map(({ at, to, sentence }, n) => ({
            key: `${at} ${n}`,
            at: f.instant(at),
            title: t(sentence),
            tone: to === 0 ? 'bad' : to === 1 ? 'warn' : 'neutral',
          }))}
        />
      )}
    </Card>
  )
}

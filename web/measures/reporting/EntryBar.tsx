import { Button, Progress } from '@mantine/core'
import { useSay } from '../../shell/language.tsx'
import { CarryAll } from './Carry.tsx'
import css from './Entry.module.css'
import { SaveMark } from './SaveMark.tsx'
import { entryWords as words } from './text-entry.ts'
import type { Entering } from './useEntry.ts'

/** How far the report is, whether it is saved, and what can be filled in by one click. Stays in sight. */
export function EntryBar({ entering, onGo }: { entering: Entering; onGo: (key: string) => void }) {
  const t = useSay()
  const { views, empty, asked } = entering
  const wanted = views.length
  const filled = views.filter((view) => view.filled).length
  const [first] = empty
  const [question] = asked
  return (
    <div className={css.bar}>
      <div className={css.far}>
        <strong>{empty.length === 0 ? t(words.allFilled, { wanted }) : t(words.filled, { filled, wanted })}</strong>
        <Progress
          value={(100 * filled) / Math.max(wanted, 1)}
          size="sm"
          aria-label={t(words.filled, { filled, wanted })}
        />
      </div>
      {first && (
        <Button variant="subtle" size="compact-md" onClick={() => onGo(first.key)}>
          {t(words.empty, { n: empty.length })}
        </Button>
      )}
      {question && (
        <Button variant="subtle" color="yellow" size="compact-md" onClick={() => onGo(question.key)}>
          {t(words.questions, { n: asked.reduce((sum, { unanswered }) => sum + unanswered, 0) })}
        </Button>
      )}
      <SaveMark entering={entering} />
      <span className={css.fills}>
        <CarryAll entering={entering} />
      </span>
    </div>
  )
}

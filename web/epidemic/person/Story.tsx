import { Chip, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import { analysis, STORY_KINDS, type StoryEventView, type StoryKind } from '#epidemic/contract'
import { type Day, dayOf } from '#kernel/day'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatDay, formatTime } from '../../ui/format.ts'
import type { PersonAnswer } from '../PersonPage.tsx'
import css from './Story.module.css'
import { partsOf, type StoryGap } from './story.ts'
import { personText, storyKindText } from './text.ts'

/** What happened to and around the person, day by day, with the days of which nothing is known. */
export function Story({ of: { person } }: { of: PersonAnswer }) {
  const t = useSay()
  const answer = useAnswer(analysis.getStory, { params: { id: person.id } }, { keep: false })
  return (
    <Card title={t(personText.story)}>
      <Answer of={answer} rows={8}>
        {(data) =>
          data.events.length === 0 ? (
            <EmptyState title={t(personText.storyNone)} />
          ) : (
            <Told of={data} onset={person.onsetOn} />
          )
        }
      </Answer>
    </Card>
  )
}

const isKind = (kind: string): kind is StoryKind => STORY_KINDS.some((one) => one === kind)

function Told({ of: { events, gaps, more }, onset }: { of: AnswerOf<typeof analysis.getStory>; onset: Day | null }) {
  const t = useSay()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [opened, setOpened] = useState<ReadonlySet<Day>>(new Set())
  const present = useMemo(() => STORY_KINDS.filter((kind) => events.some((event) => event.kind === kind)), [events])
  const shown = useMemo(() => (chosen.length === 0 ? null : new Set(chosen)), [chosen])
  const parts = useMemo(() => partsOf(events, gaps, shown, opened), [events, gaps, shown, opened])
  const unknown = gaps.reduce((sum, { days }) => sum + days, 0)
  return (
    <>
      {unknown > 0 && <p className={css.said}>{t(personText.gapsSaid, { days: unknown })}</p>}
      <Chip.Group multiple value={[...chosen]} onChange={setChosen}>
        <Group gap={4} mb={12} role="group" aria-label={t(personText.story)}>
          {present.map((kind) => (
            <Chip key={kind} size="xs" value={kind}>
              {t(storyKindText[kind])}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <ol className={css.story}>
        {parts.map((part) =>
          part.kind === 'gap' ? (
            <Unknown key={`gap ${part.day}`} gap={part.gap} onset={onset} />
          ) : (
            <li key={part.day} className={css.day}>
              <h3>{formatDay(part.day)}</h3>
              <ul>
                {part.events.map((event, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two events may be alike in every word
                  <Happened key={`${event.at} ${event.kind} ${at}`} event={event} />
                ))}
              </ul>
              {part.more > 0 && (
                <button
                  type="button"
                  className={css.more}
                  onClick={() => setOpened((before) => new Set([...before, part.day]))}
                >
                  {t(personText.moreOfDay, { count: part.more })}
                </button>
              )}
            </li>
          ),
        )}
      </ol>
      {more > 0 && <p className={css.quiet}>{t(personText.more, { count: more })}</p>}
    </>
  )
}

function Happened({ event: { at, day, until, kind, words } }: { event: StoryEventView }) {
  const t = useSay()
  const from = at === null ? null : formatTime(at)
  // A meeting that ends on another day says only when it began.
  const to = until !== null && at !== null && dayOf(until) === day && until !== at ? formatTime(until) : null
  return (
    <li data-kind={kind}>
      <span className={css.time}>
        {from === null ? t(personText.allDay) : to === null ? from : t(personText.until, { from, to })}
      </span>
      <span>
        {isKind(kind) && <span className={css.kind}>{t(storyKindText[kind])}</span>} {t(words)}
      </span>
    </li>
  )
}

function Unknown({ gap: { from, to, days }, onset }: { gap: StoryGap; onset: Day | null }) {
  const t = useSay()
  const words =
    days === 1
      ? t(personText.gapOne, { from: formatDay(from) })
      : t(personText.gap, { days, from: formatDay(from).slice(0, 5), to: formatDay(to) })
  return (
    <li className={css.gap}>
      {words}
      {onset !== null && to < onset && t(personText.gapBefore)}
    </li>
  )
}

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { contactClasses, type EncounterView, encounters, removals } from '#epidemic/contract'
import { dayOf } from '#kernel/day'
import { useAct, useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay, formatInstant } from '../../ui/format.ts'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from '../Epidemic.module.css'
import { isWholeDay } from '../moment.ts'
import type { PersonAnswer } from '../PersonPage.tsx'
import own from '../venues/Venues.module.css'
import { CorrectEncounter, RemoveEncounter } from './ChangeEncounter.tsx'
import { meetingText } from './text.ts'

const FIRST = 8

/** Encounters with how they went and what the definition of their day makes of them; corrected, taken out, put back. */
export function EncountersOfPerson({ of: { person } }: { of: PersonAnswer }) {
  const t = useSay()
  const { data } = useAnswer(encounters.listEncounters, { params: { id: person.id } })
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<{ readonly what: 'correct' | 'remove'; readonly of: EncounterView } | null>(null)
  const restore = useAct(encounters.restoreEncounter, { done: t(meetingText.restored) })
  if (!data || data.encounters.length === 0) return null
  const shown = all ? data.encounters : data.encounters.slice(0, FIRST)
  return (
    <Card title={t(meetingText.title)} aside={String(data.encounters.length)} pad={false}>
      <ul className={css.list}>
        {shown.map((one) => (
          <li key={one.id} className={one.removed === null ? undefined : own.gone}>
            <div className={css.row}>
              <span>
                {one.other.id === null ? (
                  t(one.other.label)
                ) : (
                  <Link to={paths.person(one.other.id)}>{t(one.other.label)}</Link>
                )}{' '}
                {one.otherLevel !== null && <LevelTag level={one.otherLevel} />}
              </span>
              {one.judgement.class !== null && one.removed === null && (
                <StatusTag tone={one.judgement.class === 'not-close' ? 'neutral' : 'warn'}>
                  {t(contactClasses[one.judgement.class])}
                </StatusTag>
              )}
            </div>
            <p className={css.note}>{[whenOf(one), one.setting].filter((part) => part).join(' · ')}</p>
            <p className={css.note}>
              {one.removed === null
                ? t(one.judgement.sentence)
                : t(meetingText.removedSaid, { as: t(removals[one.removed.as]), reason: one.removed.reason ?? '' })}
            </p>
            {one.mayChange && (
              <div className={css.bar}>
                {one.removed === null ? (
                  <>
                    <Button size="compact-xs" variant="subtle" onClick={() => setOpen({ what: 'correct', of: one })}>
                      {t(meetingText.change)}
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="gray"
                      onClick={() => setOpen({ what: 'remove', of: one })}
                    >
                      {t(meetingText.remove)}
                    </Button>
                  </>
                ) : (
                  <Button size="compact-xs" variant="subtle" onClick={() => restore.mutate({ params: { id: one.id } })}>
                    {t(meetingText.restore)}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {data.encounters.length > shown.length && (
        <Button variant="subtle" fullWidth onClick={() => setAll(true)}>
          +{data.encounters.length - shown.length}
        </Button>
      )}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={t(open?.what === 'remove' ? meetingText.removeTitle : meetingText.change)}
      >
        {open?.what === 'correct' && <CorrectEncounter of={open.of} onDone={() => setOpen(null)} />}
        {open?.what === 'remove' && <RemoveEncounter of={open.of} onDone={() => setOpen(null)} />}
      </Modal>
    </Card>
  )

  function whenOf({ startsAt, endsAt }: EncounterView): string {
    if (startsAt === null) return t(meetingText.atUnknown)
    if (isWholeDay(startsAt, endsAt)) return formatDay(dayOf(startsAt))
    return endsAt === null || endsAt === startsAt
      ? formatInstant(startsAt)
      : `${formatInstant(startsAt)} – ${formatInstant(endsAt)}`
  }
}

import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type DueCheck, quarantining } from '#epidemic/contract'
import { addDays } from '#kernel/day'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { NamesButton } from './NamesButton.tsx'
import { CheckRoom } from './quarantine/CheckRoom.tsx'
import css from './quarantine/Quarantine.module.css'
import { q } from './quarantine/text.ts'
import { Unsent } from './quarantine/Unsent.tsx'
import { useChecks } from './quarantine/useChecks.ts'
import { useIdentities } from './useIdentities.ts'
import { useScope } from './useScope.ts'

/** The daily round, on a phone: room by room or house by house, two taps where all are well; works without a signal. */
export default function HealthCheckPage() {
  const t = useSay()
  const may = useMay()
  const { today } = useAsOf()
  const [search] = useSearchParams()
  const { day: _day, ...query } = useScope().query
  const facility = search.get('facility')
  const [back, setBack] = useState(0)
  const day = addDays(today, -back)
  const identities = useIdentities()
  const checks = useChecks()
  const answer = useAnswer(quarantining.listChecks, {
    query: { ...query, day, ...(facility === null ? {} : { facility }) },
  })
  const due = (answer.data?.due ?? []).map((one) => ({ ...one, check: checks.kept(one.id, day) ?? one.check }))
  const done = due.filter(({ check }) => check !== null).length
  return (
    <Page
      title={t(q.checks)}
      lead={answer.data && t(q.checksLead, { done, all: due.length })}
      back={paths.quarantine()}
    >
      <Unsent of={checks} />
      <div className={css.bar}>
        <SegmentedControl
          value={String(back)}
          onChange={(to) => setBack(Number(to))}
          data={[
            { value: '0', label: t(q.today) },
            { value: '1', label: t(q.yesterday) },
          ]}
        />
        {may('epidemic.identify') && <NamesButton identities={identities} people={due.slice(0, 200)} />}
      </div>
      <Answer of={answer} rows={8}>
        {() =>
          due.length === 0 ? (
            <EmptyState title={t(q.noChecks)} hint={t(q.noneHint)} />
          ) : (
            <div className={css.stack}>
              {groups(due, t(q.atHome)).map(({ name, people }) => (
                <CheckRoom
                  key={name}
                  name={name}
                  people={people}
                  day={day}
                  names={identities.known}
                  checks={checks}
                  acts={may('epidemic.act')}
                />
              ))}
            </div>
          )
        }
      </Answer>
    </Page>
  )
}

interface Group {
  readonly name: string
  readonly people: readonly DueCheck[]
}

/** Rooms of facilities first, those with somebody unchecked before the others; then at home by commune. */
function groups(due: readonly DueCheck[], atHome: string): Group[] {
  const named = Map.groupBy(due, ({ facilityName, roomName, unitName }) =>
    facilityName === null ? `${atHome} · ${unitName ?? ''}` : `${facilityName} · ${roomName}`,
  )
  const open = ({ people }: Group): number => Number(people.every(({ check }) => check !== null))
  return [...named]
    .map(([name, people]) => ({ name, people }))
    .sort((a, b) => open(a) - open(b) || a.name.localeCompare(b.name, 'vi', { numeric: true }))
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DueCheck, Identity } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { CheckPerson } from './CheckPerson.tsx'
import css from './Quarantine.module.css'
import { q } from './text.ts'
import type { Checks } from './useChecks.ts'
import { wellOn } from './well.ts'

interface Props {
  readonly name: string
  readonly people: readonly DueCheck[]
  readonly day: Day
  readonly names: ReadonlyMap<string, Identity>
  readonly checks: Checks
  readonly acts: boolean
}

/** One room, or the homes of a commune: two taps say that all in it are present and well. */
export function CheckRoom({ name, people, day, names, checks, acts }: Props) {
  const t = useSay()
  const [asking, setAsking] = useState(false)
  const open = people.filter(({ check }) => check === null)
  const allWell = () => {
    setAsking(false)
    void checks.record(open.map(({ id }) => ({ personId: id, ...wellOn(day) })))
  }
  return (
    <Card
      title={name}
      pad={false}
      aside={
        acts &&
        open.length > 0 && (
          <Button variant={asking ? 'filled' : 'light'} onClick={asking ? allWell : () => setAsking(true)}>
            {asking ? t(q.sure) : t(q.allWell, { n: open.length })}
          </Button>
        )
      }
    >
      <ul className={`${css.list} ${css.inCard} ${css.plain} ${css.checks}`} aria-label={name}>
        {people.map((one) => (
          <CheckPerson
            key={one.id}
            of={one}
            name={names.get(one.id)?.name ?? null}
            day={day}
            checks={checks}
            acts={acts}
          />
        ))}
      </ul>
    </Card>
  )
}

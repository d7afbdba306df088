import { Button, Chip, NumberInput, Switch, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type DueCheck, type HealthCheck, SYMPTOMS, symptoms } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { rightNow } from '../moment.ts'
import { Found } from './Found.tsx'
import css from './Quarantine.module.css'
import { q } from './text.ts'
import type { Checks } from './useChecks.ts'
import { recordable, wellOn } from './well.ts'

interface Props {
  readonly of: DueCheck
  readonly name: string | null
  readonly day: Day
  readonly checks: Checks
  readonly acts: boolean
}

const climbs = [null, q.climbed1, q.climbed2, q.climbed3] as const

/** One person of the round: well with one tap, or what was found. */
export function CheckPerson({ of, name, day, checks, acts }: Props) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const { id, code, bed, dayNumber, check, climbed } = of
  const told = climbs[climbed]
  return (
    <li>
      <div>
        <Link to={paths.person(id)} className={css.name}>
          {name ?? code}
        </Link>{' '}
        <span className={css.quiet}>
          {[bed === null ? null : t(q.bedNumber, { bed }), t(q.dayNumber, { n: dayNumber })]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        {told && check === null && <div className={css.bad}>{t(told)}</div>}
        {check && <Found check={check} />}
      </div>
      {acts && (
        <div className={css.acts}>
          {check === null && (
            <Button variant="default" onClick={() => void checks.record([{ personId: id, ...wellOn(day) }])}>
              {t(q.well)}
            </Button>
          )}
          <Button variant="subtle" onClick={() => setOpen(!open)} aria-expanded={open}>
            {t(q.unwell)}
          </Button>
        </div>
      )}
      {open && (
        <div style={{ gridColumn: '1 / -1' }}>
          <Details
            check={check === null ? wellOn(day) : recordable(check)}
            onSave={(found) => {
              setOpen(false)
              void checks.record([{ personId: id, ...found }])
            }}
          />
        </div>
      )}
    </li>
  )
}

function Details({ check, onSave }: { check: HealthCheck; onSave: (found: HealthCheck) => void }) {
  const t = useSay()
  const [found, setFound] = useState(check)
  const set = (more: Partial<HealthCheck>) => setFound((before) => ({ ...before, ...more }))
  return (
    <div className={css.stack}>
      <Switch
        label={t(q.presentLabel)}
        checked={found.present}
        onChange={(event) => set({ present: event.currentTarget.checked })}
      />
      <NumberInput
        label={t(q.temperature)}
        suffix=" °C"
        decimalSeparator=","
        decimalScale={1}
        min={30}
        max={45}
        step={0.1}
        value={found.temperature ?? ''}
        onChange={(to) => set({ temperature: to === '' ? null : Number(to) })}
      />
      <Chip.Group
        multiple
        value={[...found.symptoms]}
        onChange={(to) => set({ symptoms: SYMPTOMS.filter((one) => to.includes(one)) })}
      >
        <div className={css.links}>
          {SYMPTOMS.map((one) => (
            <Chip key={one} value={one}>
              {t(symptoms[one])}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <Textarea
        label={t(q.note)}
        autosize
        maxLength={500}
        value={found.note ?? ''}
        onChange={(event) => set({ note: event.currentTarget.value || null })}
      />
      <Button onClick={() => onSave({ ...found, checkedAt: rightNow() })}>{t(q.save)}</Button>
    </div>
  )
}

import { useState } from 'react'
import type { ZoneTask, ZoneWhole } from '#epidemic/contract'
import type { Day, Instant } from '#kernel/day'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { TimeField } from '../../form/TimeField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { areReady, TaskLines } from './TaskLines.tsx'
import { zoneText } from './text.ts'

export interface Ordered {
  readonly day: Day
  readonly startsAt: Instant
  readonly basis: string
  readonly reason: string
  readonly tasks: ZoneTask[]
}

interface Props {
  /** Names the draft. */
  readonly name: string
  readonly submit: string
  readonly dayLabel: string
  /** Lifting is by whole days. */
  readonly timed?: boolean
  /** Asks for a reason under this label. */
  readonly why?: string
  readonly tasks: readonly ZoneTask[]
  readonly recipients: ZoneWhole['recipients']
  readonly onSend: (order: Ordered) => Promise<unknown>
  readonly onSent: () => void
}

/** A decision on a zone: from when, on what basis, why, and the tasks that go with it. */
export function OrderForm({ name, submit, dayLabel, timed = true, why, tasks, recipients, onSend, onSent }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const [lines, setLines] = useState<readonly ZoneTask[]>(tasks)
  const draft = useDraft(name, {
    day: today as Day | null,
    time: '12:00',
    basis: t(zoneText.basisGiven),
    reason: '',
    tasks: '',
  })
  return (
    <Form
      of={draft}
      submit={submit}
      check={() => (areReady(lines) ? {} : { tasks: t(zoneText.taskUnready) })}
      onSend={({ day, time, basis, reason }) => {
        const on = day ?? today
        return onSend({
          day: on,
          startsAt: new Date(`${on}T${time === '' ? '00:00' : time}:00+07:00`).toISOString() as Instant,
          basis: basis.trim(),
          reason: reason.trim(),
          tasks: [...lines],
        })
      }}
      onSent={onSent}
    >
      <DayField of={draft} name="day" label={dayLabel} required />
      {timed && <TimeField of={draft} name="time" label={t(zoneText.startTime)} />}
      <TextField of={draft} name="basis" label={t(zoneText.basis)} required />
      {why !== undefined && <LongTextField of={draft} name="reason" label={why} required rows={2} maxLength={500} />}
      <b>{t(zoneText.tasks)}</b>
      <TaskLines lines={lines} recipients={recipients} onChange={setLines} />
    </Form>
  )
}

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { type HoursView, workingTime } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/format.ts'
import css from './Calendar.module.css'
import { HoursForm } from './HoursForm.tsx'
import { calendarText } from './text.ts'
import { Withdraw } from './Withdraw.tsx'

/** The hours of work, each from its day on. */
export function HoursCard({ hours, mayEdit }: { hours: readonly HoursView[]; mayEdit: boolean }) {
  const t = useSay()
  const [adding, setAdding] = useState(false)
  const withdraw = useAct(workingTime.withdrawHours, { quiet: true, done: t(calendarText.withdrawn) })
  const held = hours.filter(({ withdrawn }) => withdrawn === null)
  return (
    <Card
      title={t(calendarText.workHours)}
      aside={
        mayEdit && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {t(calendarText.addHours)}
          </Button>
        )
      }
    >
      <ul className={css.plain}>
        {held.map(({ id, from, morningFrom, morningTo, afternoonFrom, afternoonTo, source }) => (
          <li key={from}>
            <div>{t(calendarText.sessions, { a: morningFrom, b: morningTo, c: afternoonFrom, d: afternoonTo })}</div>
            <div className={css.row}>
              <span className={css.quiet}>
                {id === null
                  ? t(calendarText.hoursUsual)
                  : `${t(calendarText.hoursFrom, { day: formatDay(from) })} · ${source ?? ''}`}
              </span>
              {mayEdit && id !== null && (
                <Withdraw
                  what={t(calendarText.hoursFrom, { day: formatDay(from) })}
                  onWithdraw={(why) => withdraw.mutateAsync({ params: { id }, body: { why } })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <Modal opened={adding} onClose={() => setAdding(false)} title={t(calendarText.addHours)}>
        {adding && <HoursForm onDone={() => setAdding(false)} />}
      </Modal>
    </Card>
  )
}

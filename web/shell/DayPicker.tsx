import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { addDays } from '#kernel/day'
import { formatDay } from '../ui/format.ts'
import { useAsOf } from './as-of.tsx'
import { useSay } from './language.tsx'
import css from './Shell.module.css'
import { shell } from './text.ts'

// The calendar is two thirds of this part's weight and rarely opened.
const Calendar = lazy(() => import('./Calendar.tsx'))

/** The day every page obeys: a step back, a step forward, today, or any day from the calendar. */
export function DayPicker() {
  const t = useSay()
  const { day, today, isToday, setDay } = useAsOf()
  const [open, setOpen] = useState(false)
  return (
    <fieldset className={css.day} aria-label={t(shell.day)}>
      <ActionIcon aria-label={t(shell.dayBefore)} onClick={() => setDay(addDays(day, -1))}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Popover opened={open} onChange={setOpen} trapFocus position="bottom" withinPortal>
        <Popover.Target>
          <Button variant="subtle" color="gray" size="compact-sm" className="figures" onClick={() => setOpen(!open)}>
            {formatDay(day)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense fallback={null}>
            {open && (
              <Calendar
                value={day}
                max={today}
                onPick={(picked) => {
                  setDay(picked)
                  setOpen(false)
                }}
              />
            )}
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <ActionIcon aria-label={t(shell.dayAfter)} disabled={isToday} onClick={() => setDay(addDays(day, 1))}>
        <IconChevronRight size={16} />
      </ActionIcon>
      {!isToday && (
        <Button variant="light" size="compact-sm" className={css.today} onClick={() => setDay(today)}>
          {t(shell.today)}
        </Button>
      )}
    </fieldset>
  )
}

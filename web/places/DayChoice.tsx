import { Button, Popover } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Day } from '#kernel/day'
import { formatDay } from '../ui/format.ts'

const Calendar = lazy(() => import('../shell/Calendar.tsx'))

interface Props {
  readonly label: string
  readonly value: Day
  readonly max: Day
  readonly onPick: (day: Day) => void
}

/** One day, from the calendar. */
export function DayChoice({ label, value, max, onPick }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-start" withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          className="figures"
          leftSection={<IconCalendar size={14} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {label} {formatDay(value)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={null}>
          {open && (
            <Calendar
              value={value}
              max={max}
              onPick={(day) => {
                onPick(day)
                setOpen(false)
              }}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

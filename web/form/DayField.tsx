import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Day } from '#kernel/day'
import { useSay } from '../shell/language.tsx'
import { formatDay, parseDay } from '../ui/format.ts'
import type { Values } from './draft.ts'
import { formText } from './text.ts'
import type { NameOf } from './useDraft.ts'
import { type FieldProps, useField } from './useField.ts'

const Calendar = lazy(() => import('../shell/Calendar.tsx'))

interface Props<V extends Values> extends FieldProps<V, NameOf<V, Day | null>> {
  readonly min?: Day
  readonly max?: Day
}

/** A day, typed as dd/mm/yyyy (also 27-1-21, 27012021) or picked from a month. */
export function DayField<V extends Values>({ min, max, ...props }: Props<V>) {
  const t = useSay()
  const { of, name, label } = props
  const value = of.values[name] as Day | null
  // What is typed while it is no day yet; null when the value says it all.
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const unread = typed !== null && typed.trim() !== '' && parseDay(typed) === null
  const message = t(formText.notADay, { label })
  const shared = useField(props, unread ? message : undefined)
  const put = (day: Day | null) => of.set(name, day as V[typeof name])
  const calendar = (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-end">
      <Popover.Target>
        <ActionIcon aria-label={t(formText.pickDay)} onClick={() => setOpen(!open)}>
          <IconCalendar size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={null}>
          {open && (
            <Calendar
              value={value}
              {...(min === undefined ? {} : { min })}
              {...(max === undefined ? {} : { max })}
              onPick={(day) => {
                put(day)
                setTyped(null)
                setOpen(false)
              }}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <TextInput
      {...shared}
      maw={220}
      inputMode="numeric"
      autoComplete="off"
      placeholder="dd/mm/yyyy"
      value={typed ?? (value === null ? '' : formatDay(value))}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        put(parseDay(event.currentTarget.value))
      }}
      onBlur={() => {
        if (unread) of.setFaults({ ...of.faults, [name]: message })
        else setTyped(null)
      }}
      rightSection={calendar}
    />
  )
}

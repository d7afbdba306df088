import { Button, Popover, SegmentedControl, TextInput } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { dayOf, type Instant } from '#kernel/day'
import { useSay } from '../../shell/language.tsx'
import { formatTime } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import { readLocal, rightNow, writeLocal } from '../moment.ts'
import { quarantineText } from '../text-quarantine.ts'
import type { Kind } from '../useMark.ts'
import type { How } from './how.ts'
import css from './Waiting.module.css'

interface Props {
  readonly how: How
  readonly onHow: (to: How) => void
}

/** Set once for all the taps that follow: where to, and when if it was not just now. */
export function HowBar({ how, onHow }: Props) {
  const t = useSay()
  return (
    <div className={css.how}>
      <SegmentedControl
        aria-label={t(quarantineText.where)}
        className={css.kinds}
        data={[
          { value: 'facility', label: t(quarantineText.facility) },
          { value: 'home', label: t(quarantineText.home) },
        ]}
        value={how.kind}
        onChange={(to) => onHow({ ...how, kind: to as Kind })}
      />
      <When at={how.at} onAt={(at) => onHow({ ...how, at })} />
    </div>
  )
}

function When({ at, onAt }: { at: Instant | null; onAt: (to: Instant | null) => void }) {
  const t = useSay()
  const f = useFormat()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const chosen = readLocal(typed)
  const future = chosen !== null && chosen > rightNow()
  const use = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === null || future) return
    onAt(chosen)
    setOpen(false)
  }
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-end">
      <Popover.Target>
        <Button
          variant={at === null ? 'default' : 'light'}
          color={at === null ? 'gray' : 'orange'}
          leftSection={<IconClock size={16} aria-hidden />}
          onClick={() => {
            setTyped(writeLocal(at ?? rightNow()))
            setOpen(!open)
          }}
        >
          {at === null
            ? t(quarantineText.atNow)
            : t(quarantineText.atGiven, {
                at: dayOf(at) === dayOf(rightNow()) ? formatTime(at) : f.instant(at),
              })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={use} className={css.when}>
          <TextInput
            type="datetime-local"
            label={t(quarantineText.change)}
            value={typed}
            max={writeLocal(rightNow())}
            error={future ? t(quarantineText.future) : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" disabled={chosen === null || future}>
            {t(quarantineText.use)}
          </Button>
          {at !== null && (
            <Button
              variant="default"
              onClick={() => {
                onAt(null)
                setOpen(false)
              }}
            >
              {t(quarantineText.backToNow)}
            </Button>
          )}
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

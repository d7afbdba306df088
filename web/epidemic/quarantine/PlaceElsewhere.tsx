import { Button, Popover, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { quarantining } from '#epidemic/contract'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { rightNow } from '../moment.ts'
import css from './Quarantine.module.css'
import { q } from './text.ts'

/** Another bed than proposed, with the officer's reason, which is kept. */
export function PlaceElsewhere({ personId, onDone }: { personId: string; onDone: () => void }) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const [facility, setFacility] = useState<string | null>(null)
  const [place, setPlace] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const facilities = useAnswer(quarantining.listFacilities, { query: {} }, { enabled: open })
  const inside = useAnswer(
    quarantining.getFacility,
    { params: { id: facility ?? '' }, query: {} },
    { enabled: open && facility !== null, keep: false },
  )
  const assign = useAct(quarantining.assignBeds, { done: () => t(q.assigned, { n: 1 }), onDone })
  const free = (inside.data?.rooms ?? []).flatMap(({ id, name, beds, taken }) => {
    const used = new Set(taken.map(({ bed }) => bed))
    const bed = Array.from({ length: beds }, (_, at) => at + 1).find((one) => !used.has(one))
    return bed === undefined ? [] : [{ value: `${id}/${bed}`, label: `${name} · ${taken.length}/${beds}` }]
  })
  const send = () => {
    const [roomId = '', bed = '1'] = (place ?? '').split('/')
    assign.mutate({
      body: { at: rightNow(), places: [{ personId, roomId, bed: Number(bed), override: reason.trim() }] },
    })
  }
  return (
    <Popover opened={open} onChange={setOpen} trapFocus width={300} withinPortal>
      <Popover.Target>
        <Button variant="subtle" onClick={() => setOpen(!open)}>
          {t(q.otherRoom)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={css.stack}>
          <Select
            label={t(q.facilities)}
            data={(facilities.data?.facilities ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={facility}
            onChange={(to) => {
              setFacility(to)
              setPlace(null)
            }}
            comboboxProps={{ withinPortal: false }}
          />
          <Select
            label={t(q.rooms)}
            data={free}
            value={place}
            onChange={setPlace}
            comboboxProps={{ withinPortal: false }}
            searchable
          />
          <TextInput label={t(q.otherWhy)} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Button disabled={place === null || reason.trim().length < 3} loading={assign.isPending} onClick={send}>
            {t(q.save)}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

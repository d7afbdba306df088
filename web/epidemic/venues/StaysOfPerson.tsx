import { Button, Modal, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { venueKinds, venues } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { useAct, useAnswer } from '../../api.ts'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { TextField } from '../../form/TextField.tsx'
import { TimeField } from '../../form/TimeField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { paths } from '../../paths.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/format.ts'
import css from '../Epidemic.module.css'
import { momentOf } from '../moment.ts'
import type { PersonAnswer } from '../PersonPage.tsx'
import { venueText } from './text.ts'
import own from './Venues.module.css'

/** Where a person stayed (mốc dịch tễ), the latest first. */
export function StaysOfPerson({ of: { person, may } }: { of: PersonAnswer }) {
  const t = useSay()
  const { data } = useAnswer(venues.listVisits, { params: { id: person.id } })
  const [adding, setAdding] = useState(false)
  const restore = useAct(venues.restoreVisit)
  const [removing, setRemoving] = useState<string | null>(null)
  if (!data || (data.visits.length === 0 && !may.act)) return null
  return (
    <Card
      title={t(venueText.stays)}
      pad={data.visits.length === 0}
      aside={
        may.act && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {t(venueText.addStay)}
          </Button>
        )
      }
    >
      {data.visits.length === 0 && <p className={css.said}>{t(venueText.staysNone)}</p>}
      <ul className={css.list}>
        {data.visits.map((one) => (
          <li key={one.id} className={one.removed === null ? undefined : own.gone}>
            <div className={css.row}>
              <span>
                <Link to={paths.venue(one.venueId)}>{one.venueName}</Link>{' '}
                <span className={css.quiet}>{t(venueKinds[one.kind])}</span>
              </span>
              {one.mayChange && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  onClick={() =>
                    one.removed === null ? setRemoving(one.id) : restore.mutate({ params: { id: one.id } })
                  }
                >
                  {t(one.removed === null ? venueText.remove : venueText.restore)}
                </Button>
              )}
            </div>
            <p className={css.note}>
              {formatInstant(one.startsAt)} – {formatInstant(one.endsAt)}
            </p>
          </li>
        ))}
      </ul>
      <Modal opened={adding} onClose={() => setAdding(false)} title={t(venueText.addStay)}>
        <AddStay personId={person.id} onDone={() => setAdding(false)} />
      </Modal>
      <Modal opened={removing !== null} onClose={() => setRemoving(null)} title={t(venueText.removeTitle)}>
        {removing !== null && <RemoveStay id={removing} onDone={() => setRemoving(null)} />}
      </Modal>
    </Card>
  )
}

function RemoveStay({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useSay()
  const remove = useAct(venues.removeVisit, { quiet: true, done: t(venueText.removedToast) })
  const draft = useDraft<{ reason: string }>(`epidemic.visit.remove.${id}`, { reason: '' })
  return (
    <Form
      of={draft}
      submit={t(venueText.remove)}
      onSend={({ reason }) => remove.mutateAsync({ params: { id }, body: { reason: reason.trim() } })}
      onSent={onDone}
    >
      <TextField of={draft} name="reason" label={t(venueText.reason)} required maxLength={500} />
    </Form>
  )
}

function AddStay({ personId, onDone }: { personId: string; onDone: () => void }) {
  const t = useSay()
  const { today } = useAsOf()
  const add = useAct(venues.addVisit, { quiet: true, done: t(venueText.stayAdded) })
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 200)
  const [venueId, setVenueId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const found = useAnswer(venues.listVenues, { query: words === '' ? {} : { words } })
  const draft = useDraft<{ day: Day | null; startsAt: string; endsAt: string }>(`epidemic.visit.${personId}`, {
    day: today,
    startsAt: '',
    endsAt: '',
  })
  return (
    <>
      <Select
        label={t(venueText.place)}
        description={t(venueText.placeHint)}
        required
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        data={(found.data?.venues ?? [])
          .slice(0, 30)
          .map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName ?? ''}` }))}
        value={venueId}
        error={tried && venueId === null ? t(venueText.choosePlace) : null}
        onChange={setVenueId}
      />
      <Form
        of={draft}
        submit={t(venueText.save)}
        onSend={async ({ day, startsAt, endsAt }) => {
          setTried(true)
          if (venueId === null || day === null) throw new Error(t(venueText.choosePlace))
          const body = { venueId, startsAt: momentOf(day, startsAt), endsAt: momentOf(day, endsAt) }
          return add.mutateAsync({ params: { id: personId }, body })
        }}
        onSent={onDone}
      >
        <DayField of={draft} name="day" label={t(venueText.day)} max={today} required />
        <div className={css.pair}>
          <TimeField of={draft} name="startsAt" label={t(venueText.from)} required />
          <TimeField of={draft} name="endsAt" label={t(venueText.to)} required />
        </div>
      </Form>
    </>
  )
}

import { Button, Modal, Progress } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type FacilityView, facilityKinds, quarantining } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { AddFacility } from './quarantine/AddFacility.tsx'
import css from './quarantine/Quarantine.module.css'
import { q } from './quarantine/text.ts'

/** Where people can be taken: free beds at a glance, the nearest first. */
export default function FacilitiesPage() {
  const t = useSay()
  const may = useMay()
  const { place } = useAsOf()
  const [adding, setAdding] = useState(false)
  const answer = useAnswer(quarantining.listFacilities, { query: place === null ? {} : { unit: place } })
  return (
    <Page
      title={t(q.facilities)}
      back={paths.quarantine()}
      actions={
        may('epidemic.act') && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t(q.addFacility)}
          </Button>
        )
      }
    >
      <Answer of={answer} rows={6}>
        {({ facilities }) =>
          facilities.length === 0 ? (
            <EmptyState title={t(q.noFacilities)} />
          ) : (
            <div className={css.grid}>
              {facilities.map((one) => (
                <Facility key={one.id} of={one} />
              ))}
            </div>
          )
        }
      </Answer>
      <Modal opened={adding} onClose={() => setAdding(false)} title={t(q.addFacility)}>
        <AddFacility onDone={() => setAdding(false)} />
      </Modal>
    </Page>
  )
}

function Facility({ of }: { of: FacilityView }) {
  const t = useSay()
  const f = useFormat()
  const { id, name, kind, unitName, address, phone, beds, taken, expected, km, closedOn } = of
  const free = beds - taken
  const words = t(q.free, { free: f.number(free, 0), beds: f.number(beds, 0) })
  return (
    <Card title={name} to={paths.facility(id)}>
      <div className={css.stack}>
        <div className={css.quiet}>
          {[t(facilityKinds[kind]), address, unitName, km === null ? null : t(q.km, { km: f.number(km, 1) })]
            .filter((part) => part !== null)
            .join(' · ')}
        </div>
        <div>
          <b>{closedOn !== null ? t(q.closed) : free === 0 ? t(q.full) : words}</b>{' '}
          {expected > 0 && <StatusTag tone="active">{t(q.expected, { n: expected })}</StatusTag>}
          <Progress value={beds === 0 ? 0 : (100 * taken) / beds} mt={4} aria-label={words} />
        </div>
        {phone !== null && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
      </div>
    </Card>
  )
}

import { Button, Modal } from '@mantine/core'
import { IconPencil, IconQrcode } from '@tabler/icons-react'
import { useState } from 'react'
import { useParams } from 'react-router'
import { venueKinds, venues } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import css from './Epidemic.module.css'
import { useScope } from './useScope.ts'
import { Announcements } from './venues/Announcements.tsx'
import { CheckIns } from './venues/CheckIns.tsx'
import { Stays } from './venues/Stays.tsx'
import { venueText } from './venues/text.ts'
import { VenueForm } from './venues/VenueForm.tsx'
import { VenueMap } from './venues/VenueMap.tsx'
import own from './venues/Venues.module.css'

type Whole = AnswerOf<typeof venues.getVenue>

/** A venue: what to announce, who was there when and with which cases, who checked in. */
export default function VenuePage() {
  const { id = '' } = useParams()
  const t = useSay()
  const { outbreak } = useScope()
  const [editing, setEditing] = useState(false)
  const answer = useAnswer(
    venues.getVenue,
    { params: { id }, query: outbreak === null ? {} : { outbreak } },
    { keep: false },
  )
  const change = useAct(venues.changeVenue, { quiet: true, done: t(venueText.changed) })
  const { data } = answer
  return (
    <Page
      title={data?.venue.name ?? t(venueText.about)}
      back={paths.venues()}
      actions={
        data?.may.act === true && (
          <>
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {t(venueText.change)}
            </Button>
            <Button component={Link} to={paths.venuePoster(id)} leftSection={<IconQrcode size={16} aria-hidden />}>
              {t(venueText.makePoster)}
            </Button>
          </>
        )
      }
    >
      <Answer of={answer} rows={8}>
        {(whole) => (
          <>
            <div className={own.split}>
              <div className={own.stack}>
                <Announcements of={whole.announcements} />
                <Stays visits={whole.visits} />
              </div>
              <div className={own.stack}>
                <About of={whole} />
                <VenueMap rows={[whole.venue]} height={260} />
                <CheckIns of={whole} />
                <Same of={whole} />
              </div>
            </div>
            <Modal opened={editing} onClose={() => setEditing(false)} title={t(venueText.change)} size="lg">
              <VenueForm
                venue={whole.venue}
                onSend={(venue) => change.mutateAsync({ params: { id }, body: { venue } })}
                onSent={() => setEditing(false)}
              />
            </Modal>
          </>
        )}
      </Answer>
    </Page>
  )
}

function About({ of: { venue } }: { of: Whole }) {
  const t = useSay()
  const { kind, unitName, address, capacity, openHours, visits, caseVisits, point } = venue
  const rows = [
    [venueText.kind, t(venueKinds[kind])],
    [venueText.unit, unitName],
    [venueText.address, address],
    [venueText.capacity, capacity],
    [venueText.openHours, openHours],
    [venueText.where, point === null ? null : `${point.latitude}, ${point.longitude}`],
    [venueText.visits, visits],
    [venueText.caseVisits, caseVisits],
  ] as const
  return (
    <Card title={t(venueText.about)}>
      <dl className={css.facts}>
        {rows.map(([label, value]) =>
          value === null ? null : (
            <div key={label.en}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Card>
  )
}

/** Venues that may be the same place, and those merged into this one. */
function Same({ of: { venue, similar, merged, may } }: { of: Whole }) {
  const t = useSay()
  const merge = useAct(venues.mergeVenue, { done: t(venueText.merged) })
  const unmerge = useAct(venues.unmergeVenue)
  if (similar.length === 0 && merged.length === 0) return null
  return (
    <Card title={t(venueText.similar)} pad={false}>
      <ul className={css.list}>
        {similar.map(({ id, name, visits }) => (
          <li key={id} className={css.row}>
            <span>
              <Link to={paths.venue(id)}>{name}</Link> <span className={css.quiet}>{visits}</span>
            </span>
            {may.act && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => merge.mutate({ params: { id }, body: { into: venue.id } })}
              >
                {t(venueText.merge)}
              </Button>
            )}
          </li>
        ))}
        {merged.map(({ id, name }) => (
          <li key={id} className={css.row}>
            <span>{t(venueText.mergedHere, { name })}</span>
            {may.act && (
              <Button size="compact-sm" variant="subtle" onClick={() => unmerge.mutate({ params: { id } })}>
                {t(venueText.unmerge)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

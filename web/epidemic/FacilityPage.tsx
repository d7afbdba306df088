import { Button } from '@mantine/core'
import { IconStethoscope } from '@tabler/icons-react'
import { useParams } from 'react-router'
import { facilityKinds, quarantining, type RoomView } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Figure } from '../ui/Figure.tsx'
import { Figures } from '../ui/Figures.tsx'
import { formatDayShort } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import css from './quarantine/Quarantine.module.css'
import { q } from './quarantine/text.ts'
import { facilityWords } from './quarantine/text-facility.ts'

/** One facility: every room with its beds, free ones at a glance. */
export default function FacilityPage() {
  const t = useSay()
  const { id = '' } = useParams()
  const answer = useAnswer(quarantining.getFacility, { params: { id }, query: {} }, { keep: false })
  const facility = answer.data?.facility
  return (
    <Page
      title={facility?.name ?? t(q.facilities)}
      lead={
        facility &&
        [t(facilityKinds[facility.kind]), facility.address, facility.unitName, facility.contact, facility.phone]
          .filter((part) => part !== null)
          .join(' · ')
      }
      back={paths.facilities()}
      actions={
        <Button
          component={Link}
          to={withQuery(paths.healthChecks(), { facility: id })}
          leftSection={<IconStethoscope size={18} aria-hidden />}
        >
          {t(q.checks)}
        </Button>
      }
    >
      <Answer of={answer} rows={8}>
        {({ facility: { beds, taken, expected }, rooms }) => (
          <div className={css.stack}>
            <Figures>
              <Figure label={t(facilityWords.freeBeds)} value={beds - taken} />
              <Figure label={t(facilityWords.staying)} value={taken - expected} />
              <Figure label={t(facilityWords.coming)} value={expected} />
            </Figures>
            <ul className={css.rooms} aria-label={t(q.rooms)} style={{ listStyle: 'none', padding: 0, margin: 0 }}>
              {rooms.map((room) => (
                <Room key={room.id} of={room} />
              ))}
            </ul>
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Room({ of }: { of: RoomView }) {
  const t = useSay()
  const { name, beds, taken } = of
  const free = beds - taken.length
  const byBed = new Map(taken.map((one) => [one.bed, one]))
  const numbers = Array.from({ length: beds }, (_, at) => at + 1)
  return (
    <li className={css.room} data-full={free === 0 || undefined}>
      <div className={css.roomHead}>
        <span>{name}</span>
        <span className={free > 0 ? css.free : css.quiet}>{free > 0 ? t(q.free, { free, beds }) : t(q.full)}</span>
      </div>
      <div className={css.dots} aria-hidden>
        {numbers.map((bed) => {
          const one = byBed.get(bed)
          return (
            <span
              key={bed}
              className={css.dot}
              data-taken={one?.arrived || undefined}
              data-coming={one?.arrived === false || undefined}
            />
          )
        })}
      </div>
      <ul className={css.beds}>
        {taken.map(({ bed, personId, label, arrived, releaseOn }) => (
          <li key={bed}>
            {bed}. {personId === null ? t(label) : <Link to={paths.person(personId)}>{t(label)}</Link>}
            <span className={css.quiet}>
              {!arrived && ` · ${t(q.onTheWay)}`}
              {releaseOn !== null && ` · ${t(q.leaves, { day: formatDayShort(releaseOn) })}`}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}

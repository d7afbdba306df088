import { venueKinds, type ZoneFigures } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { Figures } from '../../ui/Figures.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { zoneText } from './text.ts'

type KnownKind = keyof typeof venueKinds

/** Who and what an area holds, where it is closed, what lies just outside; what is an estimate is said. */
export function ZoneNumbers({ figures }: { figures: ZoneFigures }) {
  const t = useSay()
  const f = useFormat()
  const { people, estimated, levels, households, km2, withoutPeople } = figures
  const notes = [
    ...(estimated ? [t(zoneText.estimateNote)] : []),
    ...(households.mean !== null && households.source !== null
      ? [
          t(zoneText.householdNote, {
            mean: f.number(households.mean, 1),
            source: t(households.source),
            recorded: households.recorded,
          }),
        ]
      : []),
    t(zoneText.coveredNote),
    ...(withoutPeople.length > 0 ? [t(zoneText.noPeople, { names: withoutPeople.slice(0, 4).join(', ') })] : []),
  ]
  return (
    <div className={css.page}>
      <Figures>
        <Figure
          label={t(zoneText.peopleOf)}
          value={people}
          digits={0}
          {...(estimated ? { unit: t(zoneText.estimate) } : {})}
        />
        <Figure label={t(zoneText.households)} value={households.estimated} digits={0} />
        {levels.map(({ level, inside, total }) => (
          <Figure
            key={level}
            label={t(zoneText.covered, { level })}
            value={inside}
            digits={0}
            unit={`/ ${f.number(total, 0)}`}
          />
        ))}
        <Figure label={t(zoneText.km2)} value={km2} digits={km2 !== null && km2 < 10 ? 2 : 0} unit="km²" />
      </Figures>
      <p className={css.note}>{notes.join(' ')}</p>
    </div>
  )
}

const SHOWN = 8

/** Places inside, checkpoints, and what lies just outside, as lists. */
export function ZonePlaces({ figures }: { figures: ZoneFigures }) {
  const t = useSay()
  const f = useFormat()
  const { venues, checkpoints, outside, communes } = figures
  return (
    <>
      <Card title={t(zoneText.inside)} pad={false}>
        <ul className={css.list}>
          {venues.length === 0 && <li className={css.quiet}>{t(zoneText.insideNone)}</li>}
          {venues.slice(0, SHOWN * 2).map(({ id, name, kind }) => (
            <li key={id} className={css.row}>
              <span>{name}</span>
              <span className={css.quiet}>{kind in venueKinds ? t(venueKinds[kind as KnownKind]) : kind}</span>
            </li>
          ))}
          {communes.map(({ id, name, whole, people }) => (
            <li key={id} className={css.row}>
              <span>
                {name} <span className={css.quiet}>({t(whole ? zoneText.whole : zoneText.part)})</span>
              </span>
              <span className={css.quiet}>{people === null ? '–' : f.number(people, 0)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={`${t(zoneText.checkpoints)} (${checkpoints.length})`} pad={false}>
        <ul className={css.list}>
          {checkpoints.map(({ unitId, name, point }) => (
            <li key={unitId} className={css.row}>
              <span>{t(zoneText.towards, { name })}</span>
              <span className={css.quiet}>
                {f.number(point.latitude, 4)}; {f.number(point.longitude, 4)}
              </span>
            </li>
          ))}
          <li className={css.quiet}>{t(zoneText.checkpointNote)}</li>
        </ul>
      </Card>
      <Card title={t(zoneText.outside)} pad={false}>
        <ul className={css.list}>
          {outside.communes.slice(0, SHOWN).map(({ id, name, f0, f1 }) => (
            <li key={id} className={css.row}>
              <span>{name}</span>
              <span className={css.quiet}>{t(zoneText.outsideCommune, { f0, f1 })}</span>
            </li>
          ))}
          {outside.venues.slice(0, SHOWN).map(({ id, name, metres }) => (
            <li key={id} className={css.row}>
              <span>{name}</span>
              <span className={css.quiet}>{t(zoneText.away, { metres: f.number(metres, 0) })}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

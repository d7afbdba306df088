import { useParams } from 'react-router'
import { type ZoneWhole, zoneStates, zones } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { History } from '../ledger/History.tsx'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './Epidemic.module.css'
import { zoneTone } from './zones/columns.tsx'
import { LiftingList } from './zones/LiftingList.tsx'
import { zoneText } from './zones/text.ts'
import { Versions, ZoneOrders } from './zones/Versions.tsx'
import { ZoneActs } from './zones/ZoneActs.tsx'
import { ZoneNumbers, ZonePlaces } from './zones/ZoneNumbers.tsx'
import { ZonePicture } from './zones/ZonePicture.tsx'
import look from './zones/Zones.module.css'

/** One zone on a day: where it is, whom it holds, what was ordered, and whether it may be lifted. */
export default function ZonePage() {
  const t = useSay()
  const { id = '' } = useParams()
  const { day, isToday } = useAsOf()
  const answer = useAnswer(zones.getZone, { params: { id }, query: isToday ? {} : { day } })
  const { data } = answer
  return (
    <Page
      title={data?.name ?? t(zoneText.notFound)}
      back={paths.zones()}
      lead={data && <Lead zone={data} />}
      actions={data?.mayAct && isToday ? <ZoneActs key={data.id} zone={data} /> : undefined}
    >
      <Answer of={answer} rows={10}>
        {(zone) => <Whole zone={zone} />}
      </Answer>
    </Page>
  )
}

function Lead({ zone }: { zone: ZoneWhole }) {
  const t = useSay()
  const f = useFormat()
  const { state, from, liftedOn, clusterId, clusterName, createdBy, createdAt } = zone
  return (
    <span className={css.bar}>
      <StatusTag tone={zoneTone(state)}>{t(zoneStates[state])}</StatusTag>
      {from !== null && <span>{t(zoneText.since, { day: formatDay(from) })}</span>}
      {liftedOn !== null && <span>{t(zoneText.liftedOn, { day: formatDay(liftedOn) })}</span>}
      {state === 'draft' && <span>{t(zoneText.draftedBy, { who: createdBy ?? '', at: f.instant(createdAt) })}</span>}
      {clusterId !== null && (
        <span>
          {t(zoneText.aroundCluster)}:{' '}
          <Link to={paths.cluster(clusterId)}>{clusterName ?? t(zoneText.aroundCluster)}</Link>
        </span>
      )}
    </span>
  )
}

function Whole({ zone }: { zone: ZoneWhole }) {
  const t = useSay()
  const { id, geometry, surroundings, current, state } = zone
  return (
    <div className={css.page}>
      <div className={css.top}>
        <div className={css.column}>
          <Card title={t(zoneText.picture)} pad={false}>
            <ZonePicture
              label={t(zoneText.picture)}
              height={380}
              zones={[{ id, geometry }]}
              surroundings={surroundings}
              checkpoints={current.checkpoints}
            />
          </Card>
          <Card title={t(zoneText.peopleOf)}>
            <ZoneNumbers figures={current} />
          </Card>
          <Versions zone={zone} />
          <div className={look.places}>
            <ZonePlaces figures={current} />
          </div>
        </div>
        <div className={css.column}>
          {state !== 'draft' && <LiftingList zone={zone} />}
          {state !== 'draft' && <ZoneOrders id={id} />}
        </div>
      </div>
      <History type="epidemic.zone" id={id} />
    </div>
  )
}

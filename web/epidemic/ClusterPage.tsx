import { useParams } from 'react-router'
import { type ClusterWhole, clusterStates, clusterStatuses, clusters } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { EpiCurve } from '../chart/EpiCurve.tsx'
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
import { ClusterActs } from './clusters/ClusterActs.tsx'
import { ClusterCases } from './clusters/ClusterCases.tsx'
import { ClusterContacts } from './clusters/ClusterContacts.tsx'
import { ClusterRt } from './clusters/ClusterRt.tsx'
import { ClusterStatus } from './clusters/ClusterStatus.tsx'
import { ClusterTasks } from './clusters/ClusterTasks.tsx'
import { Generations } from './clusters/Generations.tsx'
import { clusterText } from './clusters/text.ts'
import { stateTone, statusTone } from './clusters/tone.ts'
import { Whereabouts } from './clusters/Whereabouts.tsx'
import css from './Epidemic.module.css'
import { SimulatedNote } from './SimulatedNote.tsx'
import { ClusterZones } from './zones/ClusterZones.tsx'

/** One cluster: what it is, whether it grows, who infected whom, where, and what is to be decided. */
export default function ClusterPage() {
  const t = useSay()
  const { id = '' } = useParams()
  const { day, isToday } = useAsOf()
  const answer = useAnswer(clusters.getCluster, { params: { id }, query: isToday ? {} : { day } })
  const { data } = answer
  return (
    <Page
      title={data?.name ?? t(clusterText.notFound)}
      back={paths.clusters()}
      lead={data && <Lead cluster={data} />}
      actions={data?.mayDecide ? <ClusterActs key={data.id} cluster={data} /> : undefined}
    >
      <Answer of={answer} rows={10}>
        {(cluster) => <Whole cluster={cluster} />}
      </Answer>
    </Page>
  )
}

function Lead({ cluster }: { cluster: ClusterWhole }) {
  const t = useSay()
  const f = useFormat()
  const { state, status, decidedBy, decidedAt, reason, into } = cluster
  return (
    <span className={css.bar}>
      <StatusTag tone={stateTone(state)}>{t(clusterStates[state])}</StatusTag>
      {state === 'confirmed' && <StatusTag tone={statusTone(status)}>{t(clusterStatuses[status])}</StatusTag>}
      {decidedBy !== null && decidedAt !== null && (
        <span>{t(clusterText.decidedBy, { who: decidedBy, at: f.instant(decidedAt) })}</span>
      )}
      {state === 'rejected' && reason !== null && <span>{t(clusterText.rejectedBecause, { reason })}</span>}
      {into !== null && (
        <span>
          {t(clusterText.mergedInto)} <Link to={paths.cluster(into.id)}>{into.name}</Link>
        </span>
      )}
    </span>
  )
}

function Whole({ cluster }: { cluster: ClusterWhole }) {
  const t = useSay()
  const f = useFormat()
  const { today, isToday, setDay } = useAsOf()
  const { cases, week, f1, f2, units, standing, days, day } = cluster
  const main = units[0]
  const parts = [
    t(clusterText.overview, { cases, week, f1: f.number(f1, 0), f2: f.number(f2, 0), units: units.length }),
    ...(main && units.length > 1 && main.name !== null
      ? [t(clusterText.mostIn, { unit: main.name, n: main.cases })]
      : []),
    ...(standing.lastCaseOn !== null && standing.daysWithout !== null
      ? [t(clusterText.lastWas, { day: formatDay(standing.lastCaseOn), days: standing.daysWithout })]
      : []),
  ]
  return (
    <div className={css.page}>
      <p className={css.said}>{parts.join(' ')}</p>
      <div className={css.top}>
        <div className={css.column}>
          <Card title={t(clusterText.curveCard)}>
            <EpiCurve
              label={t(clusterText.curveCard)}
              days={days}
              mark={day}
              {...(isToday ? { incompleteFrom: today } : {})}
              onDay={setDay}
              height={200}
            />
          </Card>
          <ClusterRt course={cluster.rt} />
          <Generations cluster={cluster} />
        </div>
        <div className={css.column}>
          <ClusterStatus cluster={cluster} />
          {cluster.reasons.length > 0 && (
            <Card title={t(clusterText.why)}>
              <ul>
                {cluster.reasons.map((reason) => (
                  <li key={reason.vi}>{t(reason)}</li>
                ))}
              </ul>
            </Card>
          )}
          <ClusterZones cluster={cluster} />
          <ClusterTasks cluster={cluster} />
          <Whereabouts cluster={cluster} />
        </div>
      </div>
      <ClusterCases cluster={cluster} />
      <ClusterContacts cluster={cluster} />
      <History type="epidemic.cluster" id={cluster.id} />
      <SimulatedNote of={[cluster.outbreak]} />
    </div>
  )
}

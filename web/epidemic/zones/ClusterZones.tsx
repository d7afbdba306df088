import { Button } from '@mantine/core'
import { type ClusterWhole, zoneStates, zones } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from '../Epidemic.module.css'
import { zoneTone } from './columns.tsx'
import { zoneText } from './text.ts'

/** The zones drawn around a cluster, and the way to the alternatives. */
export function ClusterZones({ cluster: { id, day } }: { cluster: ClusterWhole }) {
  const t = useSay()
  const { data } = useAnswer(zones.listZones, { query: { cluster: id, day } })
  const rows = data ? [...data.inForce, ...data.drafts, ...data.lifted] : []
  return (
    <Card
      title={t(zoneText.plan)}
      pad={false}
      aside={
        <Button component={Link} to={paths.zonePlan(id)} size="compact-sm" variant="light">
          {t(zoneText.seeProposals)}
        </Button>
      }
    >
      <ul className={css.list}>
        {rows.length === 0 && <li className={css.quiet}>{t(zoneText.noneYet)}</li>}
        {rows.map((row) => (
          <li key={row.id} className={css.row}>
            <Link to={paths.zone(row.id)}>{row.name}</Link>
            <StatusTag tone={zoneTone(row.state)}>{t(zoneStates[row.state])}</StatusTag>
          </li>
        ))}
      </ul>
    </Card>
  )
}

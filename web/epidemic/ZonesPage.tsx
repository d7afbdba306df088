import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { type ZoneRow, zones } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './Epidemic.module.css'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { SimulatedNote } from './SimulatedNote.tsx'
import { useScope } from './useScope.ts'
import { zoneColumns } from './zones/columns.tsx'
import { zoneText } from './zones/text.ts'
import { ZonePicture } from './zones/ZonePicture.tsx'

/** The zones of a day: in force, drafted, lifted by then. */
export default function ZonesPage() {
  const t = useSay()
  const f = useFormat()
  const { query } = useScope()
  const list = useAnswer(zones.listZones, { query })
  const columns = useMemo(() => zoneColumns(t, f.number), [t, f.number])
  return (
    <Page
      title={t(zoneText.title)}
      lead={
        <div className={css.page} style={{ gap: 8 }}>
          <span>{t(zoneText.lead)}</span>
          <OutbreakSelect />
        </div>
      }
    >
      <Answer of={list} rows={8}>
        {({ day, inForce, drafts, lifted, outbreaks, surroundings }) => (
          <div className={css.page} aria-busy={list.isPlaceholderData}>
            <p className={css.said}>
              {t(zoneText.state, {
                day: formatDay(day),
                n: inForce.length,
                people: f.number(peopleOf(inForce), 0),
                drafts: drafts.length,
                lifted: lifted.length,
              })}
            </p>
            <Card title={t(zoneText.title)} pad={false}>
              <DataTable
                name="zones"
                caption={t(zoneText.title)}
                rows={[...inForce, ...drafts, ...lifted]}
                rowId={(row) => row.id}
                columns={columns}
                to={(row) => paths.zone(row.id)}
                roomy
                empty={
                  <EmptyState
                    title={t(zoneText.none)}
                    hint={t(zoneText.noneHint)}
                    action={
                      <Button component={Link} to={paths.clusters()} variant="default">
                        {t(zoneText.toClusters)}
                      </Button>
                    }
                  />
                }
              />
            </Card>
            {inForce.length > 0 && (
              <Card title={t(zoneText.picture)} pad={false}>
                <ZonePicture label={t(zoneText.picture)} height={400} zones={inForce} surroundings={surroundings} />
              </Card>
            )}
            <SimulatedNote of={outbreaks} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

const peopleOf = (rows: readonly ZoneRow[]): number => rows.reduce((sum, { figures }) => sum + (figures.people ?? 0), 0)

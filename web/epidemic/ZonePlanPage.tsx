import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import { zones } from '#epidemic/contract'
import { useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf, useGo } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import css from './Epidemic.module.css'
import { SimulatedNote } from './SimulatedNote.tsx'
import { AreaChoice, type Measured } from './zones/AreaChoice.tsx'
import { zoneText } from './zones/text.ts'

/** Areas around a cluster from narrow to wide: one is chosen, edited, and kept as a draft. */
export default function ZonePlanPage() {
  const t = useSay()
  const { id = '' } = useParams()
  const { day, isToday } = useAsOf()
  const asked = isToday ? {} : { day }
  const plan = useAnswer(zones.proposeZones, { params: { id }, query: asked }, { keep: false })
  return (
    <Page
      title={plan.data ? t(zoneText.planOf, { name: plan.data.cluster.name }) : t(zoneText.plan)}
      lead={plan.data && t(zoneText.planLead, { day: formatDay(plan.data.day) })}
      back={paths.cluster(id)}
    >
      <Answer of={plan} rows={10}>
        {(data) => (
          <div className={css.page}>
            <AreaChoice
              plan={data}
              {...asked}
              foot={(area) => data.mayAct && <KeepDraft key={area.name} cluster={id} area={area} {...asked} />}
            />
            <SimulatedNote of={data.outbreaks} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

interface Keeping {
  readonly cluster: string
  readonly area: Measured
  readonly day?: ReturnType<typeof useAsOf>['day']
}

function KeepDraft({ cluster, area, day }: Keeping) {
  const t = useSay()
  const go = useGo()
  const [name, setName] = useState(area.name)
  const keep = useAct(zones.draftZone, { done: t(zoneText.kept), onDone: ({ id }) => go(paths.zone(id)) })
  const body = { clusterId: cluster, name: name.trim(), area: area.area, ...(day === undefined ? {} : { day }) }
  return (
    <Card title={t(zoneText.keep)}>
      <div className={css.pair}>
        <TextInput
          label={t(zoneText.name)}
          value={name}
          maxLength={200}
          flex="1 1 280px"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button disabled={name.trim().length < 3} loading={keep.isPending} onClick={() => keep.mutate({ body })}>
          {t(zoneText.keep)}
        </Button>
      </div>
    </Card>
  )
}

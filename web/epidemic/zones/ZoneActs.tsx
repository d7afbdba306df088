import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { closingTasks, type ZoneWhole, zones } from '#epidemic/contract'
import { useAct, useAnswer } from '../../api.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { AreaChoice } from './AreaChoice.tsx'
import { OrderForm } from './OrderForm.tsx'
import { zoneText } from './text.ts'

/** What may be decided on a zone: bring it into force, change it, lift it, or drop the draft. */
export function ZoneActs({ zone }: { zone: ZoneWhole }) {
  const t = useSay()
  const { id, state, revision, closing, lifting, checks, recipients, mayDecide } = zone
  const [asking, setAsking] = useState<'decide' | 'change' | 'lift' | null>(null)
  const done = ({ directives }: { directives: readonly string[] }) => t(zoneText.decided, { n: directives.length })
  const decide = useAct(zones.decideZone, { done, quiet: true })
  const lift = useAct(zones.liftZone, { done, quiet: true })
  const drop = useAct(zones.dropZone, { done: t(zoneText.dropped) })
  const close = () => setAsking(null)
  const unmet = checks.filter(({ met }) => met !== true).length
  return (
    <>
      {state === 'draft' && (
        <Button
          variant="default"
          loading={drop.isPending}
          onClick={() => drop.mutate({ params: { id }, body: { revision } })}
        >
          {t(zoneText.drop)}
        </Button>
      )}
      {state === 'draft' && mayDecide && <Button onClick={() => setAsking('decide')}>{t(zoneText.decide)}</Button>}
      {state === 'in-force' && mayDecide && (
        <>
          <Button variant="default" onClick={() => setAsking('change')}>
            {t(zoneText.change)}
          </Button>
          <Button onClick={() => setAsking('lift')}>{t(zoneText.lift)}</Button>
        </>
      )}
      <Modal opened={asking === 'decide'} onClose={close} title={t(zoneText.decide)} size="xl">
        {asking === 'decide' && (
          <OrderForm
            name={`epidemic.zone-decide.${id}`}
            submit={t(zoneText.decide)}
            dayLabel={t(zoneText.startDay)}
            tasks={closing}
            recipients={recipients}
            onSend={({ startsAt, basis, tasks }) =>
              decide.mutateAsync({ params: { id }, body: { revision, startsAt, basis, tasks } })
            }
            onSent={close}
          />
        )}
      </Modal>
      <Modal opened={asking === 'change'} onClose={close} title={t(zoneText.change)} size="90rem">
        {asking === 'change' && zone.clusterId !== null && (
          <Changing zone={zone} cluster={zone.clusterId} onSent={close} />
        )}
      </Modal>
      <Modal opened={asking === 'lift'} onClose={close} title={t(zoneText.lift)} size="xl">
        {asking === 'lift' && (
          <OrderForm
            name={`epidemic.zone-lift.${id}`}
            submit={t(zoneText.lift)}
            dayLabel={t(zoneText.liftDay)}
            timed={false}
            {...(unmet > 0 ? { why: t(zoneText.reasonUnmet, { n: unmet }) } : {})}
            tasks={lifting}
            recipients={recipients}
            onSend={({ day, basis, reason, tasks }) =>
              lift.mutateAsync({
                params: { id },
                body: { revision, on: day, basis, tasks, ...(reason === '' ? {} : { reason }) },
              })
            }
            onSent={close}
          />
        )}
      </Modal>
    </>
  )
}

function Changing({ zone, cluster, onSent }: { zone: ZoneWhole; cluster: string; onSent: () => void }) {
  const t = useSay()
  const { day, isToday } = useAsOf()
  const asked = isToday ? {} : { day }
  const { id, revision, recipients } = zone
  const plan = useAnswer(zones.proposeZones, { params: { id: cluster }, query: asked })
  const change = useAct(zones.changeZone, {
    done: ({ directives }) => t(zoneText.decided, { n: directives.length }),
    quiet: true,
  })
  return (
    <Answer of={plan} rows={8}>
      {(data) => (
        <>
          <p>{t(zoneText.changeWhat)}</p>
          <AreaChoice
            plan={data}
            {...asked}
            foot={({ area, figures }) => (
              <Card title={t(zoneText.change)}>
                <OrderForm
                  // The tasks name the communes and posts of the area that is shown.
                  key={JSON.stringify(area)}
                  name={`epidemic.zone-change.${id}`}
                  submit={t(zoneText.change)}
                  dayLabel={t(zoneText.startDay)}
                  why={t(zoneText.reason)}
                  tasks={closingTasks(zone.name, figures, recipients)}
                  recipients={recipients}
                  onSend={({ startsAt, basis, reason, tasks }) =>
                    change.mutateAsync({ params: { id }, body: { revision, area, startsAt, basis, reason, tasks } })
                  }
                  onSent={onSent}
                />
              </Card>
            )}
          />
        </>
      )}
    </Answer>
  )
}

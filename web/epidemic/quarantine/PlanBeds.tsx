import { Button, Modal } from '@mantine/core'
import { useEffect } from 'react'
import { quarantining } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeletons } from '../../ui/Skeletons.tsx'
import { rightNow } from '../moment.ts'
import { PlaceElsewhere } from './PlaceElsewhere.tsx'
import css from './Quarantine.module.css'
import { q } from './text.ts'

type Plan = AnswerOf<typeof quarantining.proposeBeds>

interface Props {
  readonly people: readonly string[]
  readonly onClose: () => void
}

/** Beds as proposed, each with its reasons; taken as they are, or one by one elsewhere with a reason. */
export function PlanBeds({ people, onClose }: Props) {
  const t = useSay()
  const propose = useAct(quarantining.proposeBeds)
  const assign = useAct(quarantining.assignBeds, {
    done: ({ assigned }) => t(q.assigned, { n: assigned }),
    onDone: onClose,
  })
  const { mutate } = propose
  useEffect(() => mutate({ body: { people: [...people], at: rightNow() } }), [mutate, people])
  const plan = propose.data
  const accept = ({ placements }: Plan) =>
    assign.mutate({
      body: { at: rightNow(), places: placements.map(({ personId, roomId, bed }) => ({ personId, roomId, bed })) },
    })
  return (
    <Modal opened onClose={onClose} title={t(q.plan)} size="lg">
      <div className={css.stack}>
        <p className={css.quiet}>{t(q.planLead)}</p>
        {plan === undefined && !propose.isError && <Skeletons rows={4} />}
        {plan !== undefined && (
          <>
            {plan.placements.length > 0 && (
              <ul className={`${css.list} ${css.plain}`} aria-label={t(q.plan)}>
                {plan.placements.map(({ personId, code, facilityName, roomName, bed, reasons }) => (
                  <li key={personId}>
                    <div>
                      <b>{code}</b> → {t(q.bed, { facility: facilityName, room: roomName, bed })}
                      <div className={css.quiet}>{reasons.map((reason) => t(reason)).join('. ')}</div>
                    </div>
                    <PlaceElsewhere personId={personId} onDone={onClose} />
                  </li>
                ))}
              </ul>
            )}
            {plan.unplaced.length > 0 && (
              <ul className={`${css.list} ${css.plain}`} aria-label={t(q.unplaced)}>
                {plan.unplaced.map(({ personId, code, why }) => (
                  <li key={personId}>
                    <div>
                      <b>{code}</b>
                      <div className={css.bad}>{t(why)}</div>
                    </div>
                    <PlaceElsewhere personId={personId} onDone={onClose} />
                  </li>
                ))}
              </ul>
            )}
            {plan.placements.length === 0 && plan.unplaced.length === 0 && <EmptyState title={t(q.none)} />}
            {plan.placements.length > 0 && (
              <Button size="md" loading={assign.isPending} onClick={() => accept(plan)}>
                {t(q.accept, { n: plan.placements.length })}
              </Button>
            )}
          </>
        )}
      </div>
    </Modal>
  )
}

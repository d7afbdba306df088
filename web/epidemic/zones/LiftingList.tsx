import { Button } from '@mantine/core'
import { useState } from 'react'
import { type ZoneCheck, type ZoneWhole, zones } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { ReasonModal } from '../clusters/ReasonModal.tsx'
import css from '../Epidemic.module.css'
import { zoneText } from './text.ts'

/** The conditions of lifting: what the records prove with their figures, and what a person confirms. */
export function LiftingList({ zone }: { zone: ZoneWhole }) {
  const t = useSay()
  const { id, checks, act, state, mayAct } = zone
  const [asking, setAsking] = useState<ZoneCheck | null>(null)
  const tick = useAct(zones.checkZone, { done: t(zoneText.ticked), quiet: true })
  const met = checks.filter((one) => one.met === true).length
  const undone = asking?.tick?.done === true
  return (
    <Card title={t(zoneText.list)} aside={t(zoneText.metOf, { n: met, of: checks.length })} pad={false}>
      <ul className={css.list}>
        {checks.map((check) => (
          <li key={check.item}>
            <div className={css.row}>
              <span>{t(check.words)}</span>
              <StatusTag tone={check.met === true ? 'good' : check.met === false ? 'bad' : 'warn'}>
                {t(check.met === true ? zoneText.met : check.met === false ? zoneText.unmet : zoneText.untold)}
              </StatusTag>
            </div>
            {check.proof && <div className={css.quiet}>{t(check.proof)}</div>}
            {check.tick && <Ticked tick={check.tick} />}
            {state === 'in-force' && mayAct && check.mayTick && (
              <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setAsking(check)}>
                {t(check.tick?.done ? zoneText.untick : zoneText.tick)}
              </Button>
            )}
          </li>
        ))}
        <li className={css.quiet}>{t(zoneText.listNote, { act: act ?? t(zoneText.noAct) })}</li>
      </ul>
      <ReasonModal
        name={`epidemic.zone-check.${id}.${asking?.item ?? ''}`}
        opened={asking !== null}
        title={asking === null ? '' : t(undone ? zoneText.untick : zoneText.tick)}
        what={asking && `${t(asking.words)}. ${t(zoneText.tickWhat)}`}
        onClose={() => setAsking(null)}
        onSend={(words) =>
          asking === null
            ? Promise.resolve()
            : tick.mutateAsync({ params: { id }, body: { item: asking.item, done: !undone, words } })
        }
      />
    </Card>
  )
}

function Ticked({ tick }: { tick: NonNullable<ZoneCheck['tick']> }) {
  const t = useSay()
  const f = useFormat()
  return (
    <div className={css.quiet}>
      {t(zoneText.tickedBy, { who: tick.by ?? '', at: f.instant(tick.at), words: tick.words })}
    </div>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { quarantining } from '#epidemic/contract'
import { addDays } from '#kernel/day'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import { ReasonModal } from '../clusters/ReasonModal.tsx'
import css from '../Epidemic.module.css'
import type { ShownRule } from './rules.ts'
import { ruleText } from './text-rules.ts'

const tones: Record<ShownRule['stands'], Tone> = { now: 'active', replaced: 'neutral', later: 'warn', over: 'neutral' }

/** One rule: for whom, how long, where, which samples, by which act; an own one can be withdrawn. */
export function RuleLine({ rule, mayWithdraw }: { rule: ShownRule; mayWithdraw: boolean }) {
  const t = useSay()
  const [asking, setAsking] = useState(false)
  const withdraw = useAct(quarantining.withdrawQuarantineRule, { quiet: true, done: t(ruleText.withdrawn) })
  const { id, act, from, to, appliesTo, quarantineDays, monitoringDays, place, testDays, own, stands } = rule
  const parts = [
    quarantineDays === 0 ? t(ruleText.noDays) : t(ruleText.days, { days: quarantineDays, place: t(ruleText[place]) }),
    ...(monitoringDays === 0 ? [] : [t(ruleText.monitoring, { days: monitoringDays })]),
    ...(quarantineDays === 0
      ? []
      : [testDays.length === 0 ? t(ruleText.noTests) : t(ruleText.tests, { days: testDays.join(', ') })]),
  ]
  const span =
    to === null
      ? t(ruleText.since, { from: formatDay(from) })
      : t(ruleText.between, { from: formatDay(from), to: formatDay(addDays(to, -1)) })
  return (
    <li>
      <div className={css.row}>
        <b>
          {t(ruleText[appliesTo])}: {parts.join(', ')}
        </b>
        <span className={css.bar}>
          {own && <StatusTag>{t(ruleText.own)}</StatusTag>}
          <StatusTag tone={tones[stands]}>{t(ruleText[stands])}</StatusTag>
        </span>
      </div>
      <div className={css.row}>
        <span className={css.quiet}>
          {act} · {span}
        </span>
        {own && mayWithdraw && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setAsking(true)}>
            {t(ruleText.withdraw)}
          </Button>
        )}
      </div>
      {own && mayWithdraw && (
        <ReasonModal
          name={`epidemic.quarantine-rule.${id}`}
          opened={asking}
          title={t(ruleText.withdraw)}
          what={
            <>
              <b>{act}</b>. {t(ruleText.withdrawWhat)}
            </>
          }
          onClose={() => setAsking(false)}
          onSend={(reason) => withdraw.mutateAsync({ params: { id }, body: { reason } })}
        />
      )}
    </li>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { clusters } from '#epidemic/contract'
import { addDays } from '#kernel/day'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import type { ShownEnd } from './ends.ts'
import { ReasonModal } from './ReasonModal.tsx'
import { endText } from './text-ends.ts'

const tones: Record<ShownEnd['stands'], Tone> = { now: 'active', replaced: 'neutral', later: 'warn', over: 'neutral' }

/** Days of one act or of the Department, with whose they are; own ones can be withdrawn. */
export function EndLine({ of, mayWithdraw }: { of: ShownEnd; mayWithdraw: boolean }) {
  const t = useSay()
  const f = useFormat()
  const [asking, setAsking] = useState(false)
  const withdraw = useAct(clusters.withdrawOutbreakEnd, { quiet: true, done: t(endText.withdrawn) })
  const { own, stands, from, to, act, containedDays, closedDays } = of
  const span =
    to === null
      ? t(endText.since, { from: formatDay(from) })
      : t(endText.between, { from: formatDay(from), to: formatDay(addDays(to, -1)) })
  const entered =
    own === null || own.enteredBy === null
      ? []
      : [t(endText.entered, { who: own.enteredBy, at: f.instant(own.enteredAt) })]
  return (
    <li>
      <div className={css.row}>
        <b>{t(endText.says, { contained: containedDays, closed: closedDays })}</b>
        <span className={css.bar}>
          <StatusTag>{t(own === null ? endText.national : endText.own)}</StatusTag>
          <StatusTag tone={tones[stands]}>{t(endText[stands])}</StatusTag>
        </span>
      </div>
      <div className={css.row}>
        <span className={css.quiet}>{[act, span, ...entered].join(' · ')}</span>
        {own !== null && mayWithdraw && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setAsking(true)}>
            {t(endText.withdraw)}
          </Button>
        )}
      </div>
      {own !== null && mayWithdraw && (
        <ReasonModal
          name={`epidemic.outbreak-end.${own.id}`}
          opened={asking}
          title={t(endText.withdraw)}
          what={
            <>
              <b>{act}</b>. {t(endText.withdrawWhat)}
            </>
          }
          onClose={() => setAsking(false)}
          onSend={(reason) => withdraw.mutateAsync({ params: { id: own.id }, body: { reason } })}
        />
      )}
    </li>
  )
}

import { quarantining } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { Form } from '../../form/Form.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import css from './Quarantine.module.css'
import { q } from './text.ts'

/** A disease without a rule: it is said, and the days are asked for. */
export function AskDays({ id, may }: { id: string; may: boolean }) {
  const t = useSay()
  const set = useAct(quarantining.setDuration, { quiet: true })
  const draft = useDraft(`epidemic.days.${id}`, { days: null as number | null, after: 0 as number | null, reason: '' })
  return (
    <div className={css.stack}>
      <div className={css.bad}>{t(q.askDays)}</div>
      {may && (
        <Form
          of={draft}
          submit={t(q.set)}
          onSend={({ days, after, reason }) =>
            set.mutateAsync({
              params: { id },
              body: { quarantineDays: days ?? 1, monitoringDays: after ?? 0, reason: reason.trim() },
            })
          }
        >
          <div className={css.pair}>
            <NumberField of={draft} name="days" label={t(q.days)} whole required />
            <NumberField of={draft} name="after" label={t(q.daysAfter)} whole required />
          </div>
          <TextField of={draft} name="reason" label={t(q.reason)} required />
        </Form>
      )}
    </div>
  )
}

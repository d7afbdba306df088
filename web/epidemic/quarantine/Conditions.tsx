import { Checkbox } from '@mantine/core'
import { CONDITIONS, conditionTexts, quarantining } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import css from './Quarantine.module.css'
import { q } from './text.ts'

interface Props {
  readonly id: string
  readonly value: Readonly<Record<string, boolean>>
  readonly may: boolean
}

/** What a home must offer, ticked on the spot; each tick is kept at once. */
export function Conditions({ id, value, may }: Props) {
  const t = useSay()
  const set = useAct(quarantining.setConditions)
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }} className={css.stack}>
      <legend>
        <b>{t(q.conditions)}</b>
      </legend>
      {CONDITIONS.map((one) => (
        <Checkbox
          key={one}
          label={t(conditionTexts[one])}
          checked={value[one] ?? false}
          disabled={!may || set.isPending}
          onChange={(event) =>
            set.mutate({ params: { id }, body: { conditions: { ...value, [one]: event.currentTarget.checked } } })
          }
        />
      ))}
    </fieldset>
  )
}

import { epidemic } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { useAct } from '../../api.ts'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { importText } from '../text-import.ts'
import { outbreakText } from '../text-outbreak.ts'

/** An outbreak in which cases can then be entered. */
export function OpenOutbreak({ onOpened }: { onOpened: (id: string) => void }) {
  const t = useSay()
  const { today } = useAsOf()
  const open = useAct(epidemic.openOutbreak, {
    quiet: true,
    done: t(importText.opened),
    onDone: ({ id }) => onOpened(id),
  })
  const draft = useDraft('epidemic.outbreak', {
    name: '',
    disease: '',
    startedOn: today as Day | null,
    closedOn: null as Day | null,
  })
  return (
    <Form
      of={draft}
      submit={t(importText.open)}
      onSend={({ name, disease, startedOn, closedOn }) =>
        open.mutateAsync({
          body: { name: name.trim(), disease: disease.trim(), startedOn: startedOn ?? today, closedOn },
        })
      }
    >
      <TextField
        of={draft}
        name="name"
        label={t(importText.outbreakName)}
        hint={t(importText.outbreakNameHint)}
        required
        maxLength={120}
      />
      <TextField
        of={draft}
        name="disease"
        label={t(importText.disease)}
        hint={t(importText.diseaseHint)}
        required
        maxLength={80}
      />
      <DayField of={draft} name="startedOn" label={t(importText.startedOn)} required max={today} />
      <DayField of={draft} name="closedOn" label={t(outbreakText.past)} hint={t(outbreakText.pastHint)} max={today} />
    </Form>
  )
}

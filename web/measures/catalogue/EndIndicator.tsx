import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { addDays, type Day } from '#kernel/day'
import { catalogue } from '#measures/contract'
import { useAct } from '../../api.ts'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import css from './Catalogue.module.css'
import { texts } from './text.ts'

interface Props {
  readonly id: string
  readonly name: string
  /** First day of its latest definition. */
  readonly after: Day
}

/** Takes an indicator out of use from a day on, with the reason. */
export function EndIndicator(props: Props) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t(texts.end)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t(texts.endOf, { name: props.name })}>
        <EndForm {...props} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function EndForm({ id, after, onDone }: Props & { onDone: () => void }) {
  const t = useSay()
  const { today } = useAsOf()
  const draft = useDraft(`measures.indicator-end.${id}`, { on: addDays(today, 1) as Day | null, reason: '' })
  const act = useAct(catalogue.endIndicator, { quiet: true, done: t(texts.ended) })
  return (
    <Form
      of={draft}
      submit={t(texts.end)}
      onSend={({ on, reason }) => act.mutateAsync({ params: { id }, body: { on: on ?? today, reason, after } })}
      onSent={onDone}
    >
      <p className={css.quiet}>{t(texts.endWhat)}</p>
      <DayField of={draft} name="on" label={t(texts.endOn)} required />
      <LongTextField of={draft} name="reason" label={t(texts.endWhy)} required maxLength={2000} />
    </Form>
  )
}

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#kernel/day'
import { type EditionHead, indices } from '#measures/contract'
import { useAct } from '../../api.ts'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { paths } from '../../paths.ts'
import { useGo } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { words } from './text.ts'

/** A new edition with the tree of this one, from a day on. */
export function NewEdition({ edition }: { edition: EditionHead }) {
  const t = useSay()
  const go = useGo()
  const [open, setOpen] = useState(false)
  const succeed = useAct(indices.succeedEdition, { done: t(words.succeeded), quiet: true })
  const draft = useDraft(`measures.edition.${edition.id}`, {
    id: '',
    name: t(edition.name),
    act: '',
    from: null as Day | null,
    reason: '',
  })
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(words.newEdition)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t(words.newEdition)}>
        <p>{t(words.newEditionSaid)}</p>
        <Form
          of={draft}
          submit={t(words.newEdition)}
          onSend={async ({ from, ...body }) => {
            if (from === null) return
            await succeed.mutateAsync({ params: { id: edition.id }, body: { ...body, from } })
          }}
          onSent={() => go(paths.indexMethod(draft.values.id))}
        >
          <TextField of={draft} name="id" label={t(words.editionId)} hint={t(words.editionIdHint)} required />
          <TextField of={draft} name="name" label={t(words.editionName)} required />
          <TextField of={draft} name="act" label={t(words.act)} hint={t(words.actHint)} required />
          <DayField of={draft} name="from" label={t(words.from)} required />
          <LongTextField of={draft} name="reason" label={t(words.why)} required />
        </Form>
      </Modal>
    </>
  )
}

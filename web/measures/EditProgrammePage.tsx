import { useParams } from 'react-router'
import { measures } from '#measures/contract'
import { useAct, useAnswer } from '../api.ts'
import { DayField } from '../form/DayField.tsx'
import { Form } from '../form/Form.tsx'
import { LongTextField } from '../form/LongTextField.tsx'
import { TextField } from '../form/TextField.tsx'
import { UnitField } from '../form/UnitField.tsx'
import { useDraft } from '../form/useDraft.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf, useGo } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import { GroupFields } from './programme/GroupFields.tsx'
import { TargetFields } from './programme/TargetFields.tsx'
import { programmeTexts as texts } from './programme/text.ts'
import { bodyOf, emptyProgramme, faultsOf, idOf, type ProgrammeValues, valuesOf } from './programme/values.ts'

/** A programme as its keeper writes it: the act, its targets by year, its groups of tasks; saved all at once. */
export default function EditProgrammePage() {
  const { id = '' } = useParams()
  const t = useSay()
  const { today } = useAsOf()
  const fresh = id === 'new'
  const found = useAnswer(measures.getProgramme, { params: { id }, query: {} }, { enabled: !fresh, keep: false })
  return (
    <Page
      title={t(fresh ? texts.write : texts.edit)}
      lead={found.data && t(found.data.programme.name)}
      back={paths.measures()}
    >
      {fresh ? (
        <Editor id={null} start={emptyProgramme(today)} />
      ) : (
        <Answer of={found}>{(data) => <Editor key={id} id={id} start={valuesOf(data)} />}</Answer>
      )}
    </Page>
  )
}

function Editor({ id, start }: { id: string | null; start: ProgrammeValues }) {
  const t = useSay()
  const go = useGo()
  const { today } = useAsOf()
  const draft = useDraft(`measures.programme.${id ?? 'new'}`, start)
  const save = useAct(measures.writeProgramme, { quiet: true, done: t(texts.saved) })
  const idNow = id ?? (idOf(draft.values.id) || idOf(draft.values.name))
  return (
    <Form
      of={draft}
      submit={t(texts.save)}
      check={(values) => faultsOf(values, t)}
      onSend={(values) => save.mutateAsync({ params: { id: idNow }, body: bodyOf(values) })}
      onSent={() => go(withQuery(paths.measures(), { programme: idNow }))}
    >
      <TextField of={draft} name="name" label={t(texts.name)} required />
      <TextField of={draft} name="nameEn" label={t(texts.nameEn)} />
      {id === null && <TextField of={draft} name="id" label={t(texts.id)} hint={t(texts.idHint)} />}
      <TextField of={draft} name="act" label={t(texts.act)} hint={t(texts.actHint)} required />
      <UnitField of={draft} name="unit" label={t(texts.unit)} day={draft.values.from ?? today} single required />
      <DayField of={draft} name="from" label={t(texts.from)} required />
      <DayField of={draft} name="to" label={t(texts.to)} required />
      <LongTextField of={draft} name="note" label={t(texts.note)} />
      <TargetFields of={draft} />
      <GroupFields of={draft} />
    </Form>
  )
}

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import { sectorNames } from '#people/contract'
import type { AnswerOf } from '#platform/http/client'
import { dossiers, dossierTexts, PROCEDURE_LEVELS, RESULT_KINDS } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { ChoiceField } from '../form/ChoiceField.tsx'
import { Form } from '../form/Form.tsx'
import { LongTextField } from '../form/LongTextField.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { TextField } from '../form/TextField.tsx'
import { useDraft } from '../form/useDraft.ts'
import { paths } from '../paths.ts'
import { useAsOf, useGo } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { ReasonForm } from '../ui/ReasonForm.tsx'
import { ui } from '../ui/text.ts'
import { Documents } from './dossiers/Documents.tsx'
import { bodyOf, EMPTY, faultsOf, valuesOf } from './dossiers/procedure-values.ts'
import { Stages } from './dossiers/Stages.tsx'
import { catalogue } from './dossiers/text-catalogue.ts'

type Whole = AnswerOf<typeof dossiers.getProcedure>

/** A procedure as its keeper writes it; every saving is a new version, and open dossiers keep theirs. */
export default function EditProcedurePage() {
  const { id = '' } = useParams()
  const t = useSay()
  const fresh = id === 'new'
  const found = useAnswer(dossiers.getProcedure, { params: { id } }, { enabled: !fresh, keep: false })
  const open = found.data?.to === null
  return (
    <Page
      title={fresh ? t(catalogue.add) : (found.data?.name ?? t(catalogue.edit))}
      lead={found.data && t(catalogue.versionLead, { n: found.data.version, day: formatDay(found.data.from) })}
      back={paths.procedureCatalogue()}
      actions={
        found.data && (
          <>
            <Button variant="default" component={Link} to={paths.procedure(id)}>
              {t(catalogue.see)}
            </Button>
            {open && <Withdraw procedure={found.data} />}
          </>
        )
      }
    >
      {fresh ? <Editor of={null} /> : <Answer of={found}>{(data) => <Editor key={data.version} of={data} />}</Answer>}
    </Page>
  )
}

function Editor({ of }: { of: Whole | null }) {
  const t = useSay()
  const go = useGo()
  const draft = useDraft(
    `work.procedure.${of === null ? 'new' : `${of.id}.${of.version}`}`,
    of === null ? EMPTY : valuesOf(of),
  )
  const save = useAct(dossiers.saveProcedure, {
    quiet: true,
    done: ({ version }) => t(catalogue.saved, { n: version }),
  })
  const choice = <T extends string>(values: readonly T[], words: Readonly<Record<T, { vi: string; en: string }>>) =>
    values.map((value) => ({ value, words: t(words[value]) }))
  const sectors = Object.entries(sectorNames).flatMap(([value, words]) =>
    value === '*' ? [] : [{ value, words: t(words) }],
  )
  return (
    <Form
      of={draft}
      submit={t(catalogue.save)}
      check={(values) => faultsOf(values, t)}
      onSend={(values) =>
        save.mutateAsync({
          params: { id: values.id.trim() },
          body: { procedure: bodyOf(values), after: of?.version ?? null },
        })
      }
      onSent={() => go(paths.procedureCatalogue())}
    >
      {of === null && (
        <TextField of={draft} name="id" label={t(catalogue.code)} hint={t(catalogue.codeHint)} required />
      )}
      <TextField of={draft} name="name" label={t(catalogue.name)} required />
      <ChoiceField
        of={draft}
        name="level"
        label={t(catalogue.level)}
        choices={choice(PROCEDURE_LEVELS, dossierTexts.level)}
        required
      />
      <ChoiceField of={draft} name="sector" label={t(catalogue.sector)} choices={sectors} required />
      <Stages of={draft} />
      <Documents of={draft} />
      <NumberField of={draft} name="fee" label={t(catalogue.fee)} unit={t(catalogue.dong)} whole required />
      <TextField of={draft} name="feeNote" label={t(catalogue.feeNote)} />
      <TextField of={draft} name="result" label={t(catalogue.result)} required />
      <ChoiceField
        of={draft}
        name="resultKind"
        label={t(catalogue.resultKind)}
        choices={choice(RESULT_KINDS, dossierTexts.resultKind)}
        required
      />
      <TextField of={draft} name="signer" label={t(catalogue.signer)} required />
      <NumberField
        of={draft}
        name="supplyDays"
        label={t(catalogue.supplyDays)}
        unit={t(catalogue.days)}
        whole
        required
      />
      <LongTextField of={draft} name="basis" label={t(catalogue.basis)} />
      <LongTextField of={draft} name="note" label={t(catalogue.note)} />
    </Form>
  )
}

function Withdraw({ procedure }: { procedure: Whole }) {
  const t = useSay()
  const { today } = useAsOf()
  const [open, setOpen] = useState(false)
  const act = useAct(dossiers.withdrawProcedure, {
    quiet: true,
    done: t(catalogue.withdrawn),
    onDone: () => setOpen(false),
  })
  return (
    <>
      <Button variant="default" color="red" onClick={() => setOpen(true)}>
        {t(catalogue.withdraw)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`${t(catalogue.withdraw)}: ${procedure.name}`}>
        <ReasonForm
          label={t(catalogue.withdrawWhy)}
          verb={t(catalogue.withdraw)}
          cancel={t(ui.cancel)}
          color="red"
          busy={act.isPending}
          error={act.error}
          onCancel={() => setOpen(false)}
          onSend={(reason) => act.mutate({ params: { id: procedure.id }, body: { from: today, reason } })}
        >
          <p>{t(catalogue.withdrawWhat)}</p>
        </ReasonForm>
      </Modal>
    </>
  )
}

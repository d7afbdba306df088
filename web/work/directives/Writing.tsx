import { Alert, Button, Group } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import { sectorNames } from '#people/contract'
import type { AnswerOf } from '#platform/http/client'
import { type About, work } from '#work/contract'
import { call, useAct, useAnswer } from '../../api.ts'
import { CheckField } from '../../form/CheckField.tsx'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { ChoicesField } from '../../form/ChoicesField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { UnitField } from '../../form/UnitField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { paths } from '../../paths.ts'
import { useAsOf, useGo } from '../../shell/as-of.tsx'
import { type Say, useLanguage, useSay } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { sendFile } from '../../ui/sendFile.ts'
import { toastProblem } from '../../ui/toast.tsx'
import { askedOf, type DirectiveValues, isAddressed } from '../new-directive.ts'
import { words as shared } from '../text.ts'
import { useDueWords } from '../useDueWords.ts'
import css from '../Work.module.css'
import { DocumentFields } from './DocumentFields.tsx'
import { Preview } from './Preview.tsx'
import { RuleFields } from './RuleFields.tsx'
import { words } from './text.ts'

type Recipients = AnswerOf<typeof work.listRecipients>['items']

interface Props {
  readonly recipients: Recipients
  readonly start: { readonly key: string; readonly values: DirectiveValues; readonly about: About | null }
  /** The directive whose place the new one takes. */
  readonly old: { readonly id: string; readonly number: string; readonly moves: number } | null
}

const sectors = (t: Say) =>
  Object.entries(sectorNames)
    .filter(([value]) => value !== '*')
    .map(([value, name]) => ({ value, words: t(name) }))

/** A directive from what is seen: the place and the thing stand already, the sentence is written, the tasks are shown. */
export function Writing({ recipients, start, old }: Props) {
  const t = useSay()
  const go = useGo()
  const { language } = useLanguage()
  const { today } = useAsOf()
  const draft = useDraft(start.key, start.values)
  const { values } = draft
  // What the board already said need not be read again before the sentence is sent.
  const [detailed, setDetailed] = useState(start.values.title === '' || start.values.result === '')
  const [documented, setDocumented] = useState(false)
  const [seen, setSeen] = useState<readonly string[] | null>(null)
  const onSeen = useCallback((agencies: readonly string[] | null) => setSeen(agencies), [])
  const { workingDays } = values
  const deadline = useAnswer(
    work.getDeadline,
    { query: { workingDays: workingDays ?? 1 } },
    { enabled: workingDays !== null && workingDays >= 1 && workingDays <= 250 },
  )
  const dueWords = useDueWords(deadline.data)
  const issue = useAct(work.issueDirective, { quiet: true, done: ({ tasks }) => t(shared.issued, { n: tasks }) })
  const issued = useRef('')
  const send = async () => {
    const { title, text, result, basis, evidence, number, day } = values
    const signer = await signerOf(values)
    const { id } = await issue.mutateAsync({
      body: {
        ...askedOf(values),
        title,
        text,
        result,
        evidence,
        ...(basis.trim() === '' ? {} : { basis }),
        ...(number.trim() === '' ? {} : { number }),
        ...(day === null ? {} : { day }),
        ...(signer === null ? {} : { signer }),
        ...(start.about ? { about: start.about } : {}),
        ...(values.rule !== null && seen !== null ? { seen: [...seen] } : {}),
        ...(old
          ? { replaces: { id: old.id, open: (values.open ?? 'carry') as 'carry', words: values.why, moves: old.moves } }
          : {}),
      },
    })
    issued.current = id
    for (const file of values.files) {
      const input = { params: { id }, query: { name: file.name } }
      // The directive stands whatever becomes of a file; it is attached again on its page.
      await sendFile(work.attachDirectiveFile, input, file, () => undefined).catch((error: unknown) =>
        toastProblem(problemOf(error, language)),
      )
    }
  }
  const communes = [
    ...new Set(
      recipients.filter(({ kind, sector }) => kind === 'commune' && sector === null).map(({ unit }) => unit.id),
    ),
  ]
  const agencies = recipients.map(({ agency }) => ({ value: agency.id, words: agency.name }))
  const departments = recipients
    .filter(({ kind, agency }) => kind === 'department' || values.agencies.includes(agency.id))
    .map(({ agency }) => ({ value: agency.id, words: agency.name }))
  return (
    <div className={css.two}>
      <Form
        of={draft}
        submit={t(shared.issue)}
        check={(now) => (isAddressed(now) ? {} : { units: t(shared.recipientsMissing) })}
        onSend={send}
        onSent={() => go(paths.directive(issued.current))}
      >
        {old && <Replacing number={old.number} of={draft} />}
        <LongTextField
          of={draft}
          name="text"
          label={t(shared.sentence)}
          hint={t(shared.sentenceHint)}
          required
          rows={old ? 4 : 2}
        />
        <UnitField of={draft} name="units" label={t(shared.communes)} day={today} />
        {communes.length > 1 && (
          <Group gap="sm">
            <Button variant="subtle" size="compact-sm" onClick={() => draft.set('units', communes)}>
              {t(shared.allCommunes, { n: communes.length })}
            </Button>
            {values.units.length > 0 && (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => draft.set('units', [])}>
                {t(shared.noCommunes)}
              </Button>
            )}
          </Group>
        )}
        {departments.length > 0 && (
          <ChoicesField of={draft} name="agencies" label={t(shared.departments)} choices={departments} />
        )}
        <RuleFields of={draft} />
        <NumberField
          of={draft}
          name="workingDays"
          label={t(shared.workingDays)}
          unit={t(shared.workingDaysUnit)}
          whole
          required
          {...(dueWords === undefined ? {} : { hint: dueWords })}
        />
        {detailed && (
          <>
            <TextField of={draft} name="title" label={t(shared.title)} required />
            <LongTextField of={draft} name="result" label={t(shared.result)} required rows={2} />
            <CheckField of={draft} name="evidence" label={t(shared.evidence)} />
            <ChoiceField of={draft} name="sector" label={t(shared.sector)} choices={sectors(t)} required />
            <TextField of={draft} name="basis" label={t(shared.basisLabel)} />
            <ChoicesField of={draft} name="coordinators" label={t(words.coordinators)} choices={agencies} />
          </>
        )}
        {documented && <DocumentFields of={draft} />}
        {(!detailed || !documented) && (
          <Group>
            {!detailed && (
              <Button variant="subtle" size="compact-sm" onClick={() => setDetailed(true)}>
                {t(shared.details)}
              </Button>
            )}
            {!documented && (
              <Button variant="subtle" size="compact-sm" onClick={() => setDocumented(true)}>
                {t(words.documentDetails)}
              </Button>
            )}
          </Group>
        )}
      </Form>
      <Preview of={draft} replaces={old?.id ?? null} onSeen={onSeen} />
    </div>
  )
}

/** Whoever sends it signs it, in the office held, unless another is named. */
async function signerOf({ signerName, signerTitle, form }: DirectiveValues) {
  const own = await call(work.proposeNumber, { query: { form: (form ?? 'letter') as 'letter' } }).catch(() => null)
  const name = signerName.trim() || own?.signer.name || ''
  const title = signerTitle.trim() || (signerName.trim() === '' ? (own?.signer.title ?? '') : '')
  return name === '' ? null : { name, title }
}

function Replacing({ number, of }: { number: string; of: ReturnType<typeof useDraft<DirectiveValues>> }) {
  const t = useSay()
  return (
    <>
      <Alert variant="light" title={t(words.replacing, { number })} />
      <ChoiceField
        of={of}
        name="open"
        label={t(words.replacingOpen)}
        required
        choices={[
          { value: 'carry', words: t(words.replacingCarry), hint: t(words.replacingCarryHint) },
          { value: 'recall', words: t(words.replacingRecall) },
        ]}
      />
      <LongTextField of={of} name="why" label={t(words.replacingWhy)} required rows={2} />
    </>
  )
}

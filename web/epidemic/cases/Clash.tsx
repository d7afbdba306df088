import { Alert, Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import {
  type CaseForm as CaseAnswers,
  cases,
  emptyForm,
  type FormField,
  fieldWords,
  type Investigation,
  mergeForms,
} from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import css from './Cases.module.css'
import { fieldValue } from './field-words.ts'
import { caseText } from './text.ts'
import type { CaseForm } from './useCaseForm.ts'
import { useCommunes } from './useKnown.ts'
import { type CaseContent, formOf, valuesOf } from './values.ts'

interface Props {
  readonly of: CaseForm
  /** Sends the form as chosen. */
  readonly onSave: (over: Partial<CaseContent>) => Promise<void>
}

/** Two edited one form: what both recorded differently stands side by side, and a person chooses field by field. */
export function Clash({ of, onSave }: Props) {
  const { personId } = of.content
  const theirs = useAnswer(cases.getInvestigation, { params: { id: personId ?? '' } }, { enabled: personId !== null })
  return (
    <Answer of={theirs}>{(found) => <Choosing key={found.version} of={of} theirs={found} onSave={onSave} />}</Answer>
  )
}

function Choosing({ of: { content }, theirs, onSave }: Props & { readonly theirs: Investigation }) {
  const t = useSay()
  const communes = useCommunes()
  const mine = formOf(content.values)
  const { form, conflicts } = mergeForms(content.base ?? emptyForm, mine, theirs.form)
  const [chosen, setChosen] = useState<Readonly<Partial<Record<FormField, 'mine' | 'theirs'>>>>({})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const by = theirs.updatedBy ?? '…'
  const value = (field: FormField, side: CaseAnswers) =>
    fieldValue(field, side, t, {
      findings: [],
      communes,
      source: side === mine ? content.values.sourceCode || null : (theirs.source?.label.vi ?? null),
    })
  const save = async () => {
    setBusy(true)
    setError(null)
    const taken = Object.fromEntries(
      conflicts.map((field) => [field, chosen[field] === 'theirs' ? theirs.form[field] : mine[field]]),
    )
    const source = chosen.sourceId === 'theirs' ? (theirs.source?.label.vi ?? '') : content.values.sourceCode
    const after = { ...form, ...taken } as CaseAnswers
    try {
      await onSave({
        base: theirs.form,
        version: theirs.version,
        values: { ...valuesOf(after, content.values), sourceCode: source },
      })
    } catch (thrown) {
      setError(thrown)
    }
    setBusy(false)
  }
  return (
    <Stack gap="md" maw={640}>
      <Alert color="orange" variant="outline" role="alert" title={t(caseText.clashTitle, { by })}>
        {t(caseText.clashDo)}
      </Alert>
      <ErrorNote error={error} focus />
      {conflicts.map((field) => (
        <fieldset key={field} className={css.choice}>
          <legend>{t(fieldWords[field])}</legend>
          <Radio.Group
            aria-label={t(fieldWords[field])}
            value={chosen[field] ?? null}
            onChange={(side) => setChosen((before) => ({ ...before, [field]: side === 'mine' ? 'mine' : 'theirs' }))}
          >
            <Stack gap="sm">
              <Radio value="mine" label={value(field, mine)} description={t(caseText.mine)} />
              <Radio value="theirs" label={value(field, theirs.form)} description={t(caseText.theirs, { by })} />
            </Stack>
          </Radio.Group>
        </fieldset>
      ))}
      <Button
        size="md"
        loading={busy}
        disabled={conflicts.some((field) => chosen[field] === undefined)}
        onClick={() => void save()}
      >
        {t(caseText.saveChoice)}
      </Button>
      {conflicts.some((field) => chosen[field] === undefined) && (
        <span className={css.quiet}>{t(caseText.chooseAll, { n: conflicts.length })}</span>
      )}
    </Stack>
  )
}

import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { sectorNames } from '#people/contract'
import type { AnswerOf } from '#platform/http/client'
import { work } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { CheckField } from '../form/CheckField.tsx'
import { ChoiceField } from '../form/ChoiceField.tsx'
import { ChoicesField } from '../form/ChoicesField.tsx'
import { Form } from '../form/Form.tsx'
import { LongTextField } from '../form/LongTextField.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { TextField } from '../form/TextField.tsx'
import { UnitField } from '../form/UnitField.tsx'
import { useDraft } from '../form/useDraft.ts'
import { paths } from '../paths.ts'
import { useAsOf, useGo } from '../shell/as-of.tsx'
import { type Say, useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import { FanOut } from './FanOut.tsx'
import { startOf } from './new-directive.ts'
import { words } from './text.ts'
import { useDueWords } from './useDueWords.ts'
import css from './Work.module.css'

type Recipients = AnswerOf<typeof work.listRecipients>['items']

/** A directive from what is seen: the place and the thing stand already, the sentence is written, the tasks are shown. */
export default function NewDirectivePage() {
  const t = useSay()
  const recipients = useAnswer(work.listRecipients, { query: {} }, { staleTime: 300_000 })
  return (
    <Page title={t(words.newDirective)} back={paths.directives()}>
      <Answer of={recipients}>{({ items }) => <Writing recipients={items} />}</Answer>
    </Page>
  )
}

const sectors = (t: Say) =>
  Object.entries(sectorNames)
    .filter(([value]) => value !== '*')
    .map(([value, name]) => ({ value, words: t(name) }))

function Writing({ recipients }: { recipients: Recipients }) {
  const t = useSay()
  const go = useGo()
  const { today } = useAsOf()
  const [search] = useSearchParams()
  const [start] = useState(() => startOf(search, t))
  const draft = useDraft(start.key, start.values)
  // What the board already said need not be read again before the sentence is sent.
  const [detailed, setDetailed] = useState(start.values.title === '' || start.values.result === '')
  const { units, agencies, workingDays, sector, title, text, result, basis, evidence } = draft.values
  const deadline = useAnswer(
    work.getDeadline,
    { query: { workingDays: workingDays ?? 1 } },
    { enabled: workingDays !== null && workingDays >= 1 && workingDays <= 250 },
  )
  const dueWords = useDueWords(deadline.data)
  const issue = useAct(work.issueDirective, {
    quiet: true,
    done: ({ tasks }) => t(words.issued, { n: tasks }),
  })
  const issued = useRef('')
  const send = async () => {
    const { id } = await issue.mutateAsync({
      body: {
        title,
        text,
        result,
        sector: sector ?? 'general',
        deadline: { workingDays: workingDays ?? 1 },
        units: [...units],
        agencies: [...agencies],
        evidence,
        ...(basis.trim() === '' ? {} : { basis }),
        ...(start.about ? { about: start.about } : {}),
      },
    })
    issued.current = id
  }
  const communes = [
    ...new Set(
      recipients.filter(({ kind, sector: of }) => kind === 'commune' && of === null).map(({ unit }) => unit.id),
    ),
  ]
  const departments = recipients.filter(({ kind }) => kind === 'department')
  const none = units.length + agencies.length === 0
  return (
    <div className={css.two}>
      <Form
        of={draft}
        submit={t(words.issue)}
        check={() => (none ? { units: t(words.recipientsMissing) } : {})}
        onSend={send}
        onSent={() => go(paths.directive(issued.current))}
      >
        <LongTextField
          of={draft}
          name="text"
          label={t(words.sentence)}
          hint={t(words.sentenceHint)}
          required
          rows={2}
        />
        <UnitField of={draft} name="units" label={t(words.communes)} day={today} />
        {communes.length > 1 && (
          <Group gap="sm">
            <Button variant="subtle" size="compact-sm" onClick={() => draft.set('units', communes)}>
              {t(words.allCommunes, { n: communes.length })}
            </Button>
            {units.length > 0 && (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => draft.set('units', [])}>
                {t(words.noCommunes)}
              </Button>
            )}
          </Group>
        )}
        {departments.length > 0 && (
          <ChoicesField
            of={draft}
            name="agencies"
            label={t(words.departments)}
            choices={departments.map(({ agency }) => ({ value: agency.id, words: agency.name }))}
          />
        )}
        <NumberField
          of={draft}
          name="workingDays"
          label={t(words.workingDays)}
          unit={t(words.workingDaysUnit)}
          whole
          required
          {...(dueWords === undefined ? {} : { hint: dueWords })}
        />
        {detailed ? (
          <>
            <TextField of={draft} name="title" label={t(words.title)} required />
            <LongTextField of={draft} name="result" label={t(words.result)} required rows={2} />
            <CheckField of={draft} name="evidence" label={t(words.evidence)} />
            <ChoiceField of={draft} name="sector" label={t(words.sector)} choices={sectors(t)} required />
            <TextField of={draft} name="basis" label={t(words.basisLabel)} />
          </>
        ) : (
          <Group>
            <Button variant="subtle" size="compact-sm" onClick={() => setDetailed(true)}>
              {t(words.details)}
            </Button>
          </Group>
        )}
      </Form>
      <FanOut units={units} agencies={agencies} workingDays={workingDays} sector={sector} />
    </div>
  )
}

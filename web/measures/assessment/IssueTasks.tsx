import { Modal } from '@mantine/core'
import { addDays, type Day } from '#kernel/day'
import { type AssessmentNode, type AssessmentView, assessments } from '#measures/contract'
import { people } from '#people/contract'
import { useAct, useAnswer } from '../../api.ts'
import { ChoicesField } from '../../form/ChoicesField.tsx'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { todayHere } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { words } from './text.ts'

interface Props {
  readonly view: AssessmentView
  readonly nodes: readonly AssessmentNode[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A fortnight on, and no Sunday or Saturday: most work of a node is a paper to be issued. */
function usualDue(today: Day): Day {
  const day = addDays(today, 14)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day
}

/** The chosen nodes as one directive: to whom, until when, and a word; the rest is written from the nodes. */
export function IssueTasks({ view, nodes, onClose, onDone }: Props) {
  const t = useSay()
  const agencies = useAnswer(people.listAgencies, { query: { day: todayHere() } })
  const issue = useAct(assessments.issueAssessmentTasks, {
    quiet: true,
    done: ({ number }) => t(words.issued, { number }),
  })
  const title = t(words.issueName, {
    n: nodes.length,
    subject: t(view.subject.name),
    edition: t(view.edition.name),
    year: view.year,
  })
  const draft = useDraft(`measures.assessment-tasks.${view.id}`, {
    title,
    to: [] as string[],
    due: usualDue(todayHere()) as Day | null,
    words: '',
  })
  const choices = (agencies.data ?? []).map(({ id, name }) => ({ value: id, words: t(name) }))
  return (
    <Modal opened onClose={onClose} title={t(words.issueTitle)} size="lg">
      <p>{nodes.map(({ code, name }) => `${code} ${t(name)}`).join('; ')}</p>
      <Form
        of={draft}
        submit={t(words.issue)}
        onSend={({ title: name, to, due, words: said }) =>
          issue.mutateAsync({
            params: { id: view.id },
            body: {
              codes: nodes.map(({ code }) => code),
              title: name,
              due: due ?? todayHere(),
              ...(to.length > 0 ? { agencies: to } : {}),
              ...(said.trim() === '' ? {} : { words: said }),
            },
          })
        }
        onSent={onDone}
      >
        <TextField of={draft} name="title" label={t(words.issueOf)} required maxLength={300} />
        <ChoicesField of={draft} name="to" label={t(words.issueTo)} hint={t(words.issueToHint)} choices={choices} />
        <DayField of={draft} name="due" label={t(words.issueDue)} required />
        <LongTextField of={draft} name="words" label={t(words.issueWords)} maxLength={2000} />
      </Form>
    </Modal>
  )
}

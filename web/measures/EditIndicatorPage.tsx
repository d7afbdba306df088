import { useParams } from 'react-router'
import { addDays, type Day } from '#kernel/day'
import { catalogue, GOALS, goals, periodAfter, periodOn } from '#measures/contract'
import { sectorNames } from '#people/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAct, useAnswer } from '../api.ts'
import { ChoiceField } from '../form/ChoiceField.tsx'
import { DayField } from '../form/DayField.tsx'
import { Form } from '../form/Form.tsx'
import { LongTextField } from '../form/LongTextField.tsx'
import { TextField } from '../form/TextField.tsx'
import { useDraft } from '../form/useDraft.ts'
import { paths } from '../paths.ts'
import { useAsOf, useGo } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { DefinitionFields } from './catalogue/DefinitionFields.tsx'
import { bodyOf, type DefinitionValues, newValues, valuesOf } from './catalogue/definition-values.ts'
import { Effect } from './catalogue/Effect.tsx'
import { texts } from './catalogue/text.ts'
import { edits } from './catalogue/text-edit.ts'

type Whole = AnswerOf<typeof catalogue.getDefinition>

/** A definition written anew from a day on, or a new indicator; the past is never rewritten. */
export default function EditIndicatorPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const fresh = id === 'new'
  const found = useAnswer(catalogue.getDefinition, { params: { id }, query: {} }, { enabled: !fresh, keep: false })
  const latest = found.data?.versions[0]
  return (
    <Page
      title={fresh ? t(edits.newTitle) : latest ? t(latest.name) : t(texts.edit)}
      lead={latest && t(edits.lead, { day: formatDay(latest.from) })}
      back={fresh ? paths.indicators() : paths.indicator(id)}
    >
      {fresh ? (
        <NewForm />
      ) : (
        <Answer of={found}>{(data) => <ChangeForm key={data.versions[0]?.from} of={data} />}</Answer>
      )}
    </Page>
  )
}

function NewForm() {
  const t = useSay()
  const go = useGo()
  const { today } = useAsOf()
  const draft = useDraft('measures.indicator.new', newValues(periodAfter(periodOn('month', today)).from))
  const save = useAct(catalogue.defineIndicator, {
    quiet: true,
    done: ({ from }) => t(edits.saved, { day: formatDay(from) }),
  })
  const sectors = Object.entries(sectorNames).flatMap(([value, words]) =>
    value === '*' ? [] : [{ value, words: t(words) }],
  )
  return (
    <Form
      of={draft}
      submit={t(edits.save)}
      onSend={(values) => {
        const { id, kind, goal, sector, from } = values
        const raw = kind === 'input'
        return save.mutateAsync({
          body: { id: id.trim(), goal, raw, sector, from: from ?? today, definition: bodyOf(values, null) },
        })
      }}
      onSent={() => go(paths.indicator(draft.values.id.trim()))}
    >
      <ChoiceField
        of={withInput(draft)}
        name="kind"
        label={t(edits.kind)}
        choices={[
          { value: 'indicator', words: t(edits.indicator), hint: t(edits.indicatorHint) },
          { value: 'input', words: t(edits.input), hint: t(edits.inputHint) },
        ]}
        required
      />
      <TextField of={draft} name="id" label={t(edits.id)} hint={t(edits.idHint)} required maxLength={60} />
      <ChoiceField
        of={draft}
        name="goal"
        label={t(edits.goal)}
        choices={GOALS.map((value) => ({ value, words: t(goals[value]) }))}
        required
      />
      <ChoiceField of={draft} name="sector" label={t(edits.sector)} choices={sectors} required />
      <DefinitionFields of={draft} id={null} counted={false} />
      <DayField of={draft} name="from" label={t(edits.from)} required />
    </Form>
  )
}

/** Choosing a raw input makes it reported and added up; an indicator again is made by formula. */
function withInput(draft: ReturnType<typeof useDraft<DefinitionValues>>): typeof draft {
  return {
    ...draft,
    set: (name, value) => {
      draft.set(name, value)
      if (name !== 'kind') return
      const raw = value === 'input'
      draft.set('origin', raw ? 'reported' : 'formula')
      draft.set('measureUnit', raw ? 'count' : 'percent')
      draft.set('aggregation', raw ? 'sum' : 'ratio')
      draft.set('overTime', raw ? 'last' : 'ratio')
    },
  }
}

function ChangeForm({ of }: { of: Whole }) {
  const t = useSay()
  const go = useGo()
  const { today } = useAsOf()
  const latest = of.versions[0]
  if (!latest) throw new RangeError(`no definition of ${of.id}`)
  const draft = useDraft(
    `measures.indicator.${of.id}.${latest.from}`,
    valuesOf(latest, of, firstDay(latest.period, latest.from, of.publishedTo, today)),
  )
  const save = useAct(catalogue.redefineIndicator, {
    quiet: true,
    done: ({ from }) => t(edits.saved, { day: formatDay(from) }),
  })
  const { values } = draft
  return (
    <Form
      of={draft}
      submit={t(edits.save)}
      check={({ reason }) => (reason.trim().length < 3 ? { reason: t(edits.reasonShort) } : {})}
      onSend={(sent) =>
        save.mutateAsync({
          params: { id: of.id },
          body: {
            from: sent.from ?? today,
            definition: bodyOf(sent, latest),
            reason: sent.reason.trim(),
            after: latest.from,
          },
        })
      }
      onSent={() => go(paths.indicator(of.id))}
    >
      <DefinitionFields of={draft} id={of.id} counted={latest.origin === 'counted'} />
      <DayField
        of={draft}
        name="from"
        label={t(edits.from)}
        required
        min={addDays(latest.from, latest.from > today ? 0 : 1)}
      />
      <LongTextField of={draft} name="reason" label={t(edits.reason)} required rows={2} maxLength={2000} />
      <Effect
        whole={of}
        before={definitionOf(latest)}
        after={bodyOf(values, latest)}
        from={values.from}
        onFrom={(day) => draft.set('from', day)}
      />
    </Form>
  )
}

/** The first period that has neither begun nor been published; a definition still to come keeps its day. */
function firstDay(kind: Whole['versions'][number]['period'], latest: Day, published: Day | null, today: Day): Day {
  if (latest > today) return latest
  const after = published !== null && published > today ? published : today
  return periodAfter(periodOn(kind, after)).from
}

const definitionOf = (of: Whole['versions'][number]) =>
  bodyOf(valuesOf(of, { id: '', goal: 'government', raw: false, sector: '' }, of.from), of)

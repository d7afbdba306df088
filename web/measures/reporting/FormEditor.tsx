import { addDays, type Day } from '#kernel/day'
import {
  DEADLINE_KINDS,
  type DeadlineKind,
  PERIOD_KINDS,
  type PeriodKind,
  periodKinds,
  REPORTING_LEVELS,
  type Form as ReportForm,
  type ReportingLevel,
  reporting,
  reportingLevels,
} from '#measures/contract'
import { people } from '#people/contract'
import { useAct, useAnswer } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { ChoicesField } from '../../form/ChoicesField.tsx'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { paths } from '../../paths.ts'
import { useAsOf, useGo } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { DeadlineFields } from './DeadlineFields.tsx'
import { type AskedLine, LinesField } from './LinesField.tsx'
import { formWords as words } from './text-forms.ts'

export interface FormValues {
  nameVi: string
  nameEn: string
  note: string
  act: string
  period: string | null
  level: string | null
  ownerAgencyId: string | null
  agencyIds: string[]
  from: Day | null
  kind: string | null
  count: number | null
  months: number | null
  deadlineAct: string
  lines: readonly AskedLine[]
}

/** Writes a form, or changes one from a day on. */
export function FormEditor({ form }: { form: ReportForm | null }) {
  const t = useSay()
  const go = useGo()
  const { today } = useAsOf()
  const draft = useDraft<FormValues>(`measures.form.${form?.id ?? 'new'}`, startOf(form, today))
  const agencies = useAnswer(people.listAgencies, { query: { level: 'province' } }, { staleTime: 600_000 })
  const choices = (agencies.data ?? []).map(({ id, name }) => ({ value: id, words: t(name) }))
  const add = useAct(reporting.addForm, {
    quiet: true,
    done: t(words.saved),
    onDone: ({ id }) => go(paths.reportForm(id)),
  })
  const change = useAct(reporting.changeForm, {
    quiet: true,
    done: t(words.saved),
    onDone: ({ id }) => go(paths.reportForm(id)),
  })
  const send = (values: FormValues) => {
    const body = bodyOf(values, form)
    return form
      ? change.mutateAsync({ params: { id: form.id }, body: { ...body, version: form.version } })
      : add.mutateAsync({ body })
  }
  const { level } = draft.values
  return (
    <Form
      of={draft}
      submit={t(words.save)}
      check={({ lines }) => (lines.length === 0 ? { lines: t(words.linesNone) } : {}) as Record<string, string>}
      onSend={send}
    >
      <TextField of={draft} name="nameVi" label={t(words.nameVi)} required />
      <TextField of={draft} name="nameEn" label={t(words.nameEn)} />
      {form === null && (
        <>
          <ChoiceField
            of={draft}
            name="level"
            label={t(words.level)}
            required
            choices={REPORTING_LEVELS.map((value) => ({ value, words: t(reportingLevels[value]) }))}
          />
          <ChoiceField
            of={draft}
            name="period"
            label={t(words.period)}
            required
            choices={PERIOD_KINDS.map((value) => ({ value, words: t(periodKinds[value]) }))}
          />
        </>
      )}
      {(level === 'department' || level === 'province') && (
        <ChoicesField
          of={draft}
          name="agencyIds"
          label={t(words.agencies)}
          hint={t(words.agenciesHint)}
          choices={choices}
        />
      )}
      <ChoiceField of={draft} name="ownerAgencyId" label={t(words.owner)} required choices={choices} />
      <TextField of={draft} name="act" label={t(words.act)} />
      <LongTextField of={draft} name="note" label={t(words.note)} />
      <DayField of={draft} name="from" label={t(words.from)} hint={t(words.fromHint)} required />
      <DeadlineFields of={draft} />
      <LinesField of={draft} known={form?.table ?? []} />
    </Form>
  )
}

const startOf = (form: ReportForm | null, today: Day): FormValues => ({
  nameVi: form?.name.vi ?? '',
  nameEn: form?.name.en ?? '',
  note: form?.note?.vi ?? '',
  act: form?.act ?? '',
  period: form?.period ?? 'month',
  level: form?.level ?? 'commune',
  ownerAgencyId: form?.owner.id ?? null,
  agencyIds: form?.agencies.map(({ id }) => id) ?? [],
  from: form ? addDays(today, 1) : today,
  kind: form?.deadline.kind ?? DEADLINE_KINDS[0],
  count: form?.deadline.count ?? 5,
  months: form?.deadline.months ?? 1,
  deadlineAct: '',
  lines: form?.table.map(({ indicatorId, required }) => ({ indicatorId, required })) ?? [],
})

const bodyOf = (values: FormValues, form: ReportForm | null) => ({
  name: { vi: values.nameVi.trim(), en: values.nameEn.trim() },
  note: values.note.trim() === '' ? null : { vi: values.note.trim(), en: form?.note?.en ?? '' },
  act: values.act.trim() || null,
  period: values.period as PeriodKind,
  level: values.level as ReportingLevel,
  agencyIds: values.agencyIds,
  ownerAgencyId: values.ownerAgencyId ?? '',
  from: values.from as Day,
  lines: values.lines.map(({ indicatorId, required }) => ({ indicatorId, required })),
  deadline: { kind: values.kind as DeadlineKind, count: values.count ?? 0, months: values.months ?? 1 },
  deadlineAct: values.deadlineAct.trim() || null,
})

import { Fieldset } from '@mantine/core'
import { useMemo } from 'react'
import type { Text } from '#kernel/text'
import {
  AGGREGATIONS,
  aggregations,
  catalogue,
  catalogueTexts,
  origins,
  PERIOD_KINDS,
  periodKinds,
  REPORTING_LEVELS,
  reportingLevels,
} from '#measures/contract'
import { people } from '#people/contract'
import { useAnswer } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TextField } from '../../form/TextField.tsx'
import type { Draft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import css from './Catalogue.module.css'
import type { DefinitionValues } from './definition-values.ts'
import { FormulaField } from './FormulaField.tsx'
import { fields } from './text.ts'
import { edits } from './text-edit.ts'

interface Props {
  readonly of: Draft<DefinitionValues>
  readonly id: string | null
  /** Whether the system itself counts it; nobody chooses that. */
  readonly counted: boolean
}

/** Everything a definition says, in the order it is thought of. */
export function DefinitionFields({ of, id, counted }: Props) {
  const t = useSay()
  const agencies = useAgencies()
  const weights = useWeights(id)
  const { kind, origin, aggregation, measureUnit } = of.values
  const choice = <T extends string>(values: readonly T[], words: Readonly<Record<T, Text>>) =>
    values.map((value) => ({ value, words: t(words[value]) }))
  const ways = AGGREGATIONS.filter((way) => way !== 'ratio' || origin !== 'reported')
  const from = counted
    ? (['counted'] as const)
    : kind === 'input'
      ? (['reported'] as const)
      : (['formula', 'reported'] as const)
  return (
    <>
      <TextField of={of} name="name" label={t(fields.name)} required maxLength={300} />
      <TextField of={of} name="short" label={t(fields.short)} hint={t(edits.shortHint)} required maxLength={60} />
      <LongTextField of={of} name="definition" label={t(fields.definition)} required maxLength={2000} />
      <ChoiceField of={of} name="origin" label={t(fields.origin)} choices={choice(from, origins)} required />
      {origin === 'formula' && <FormulaField of={of} id={id} />}
      <ChoiceField
        of={of}
        name="measureUnit"
        label={t(fields.measureUnit)}
        choices={choice(Object.keys(catalogueTexts.unit) as (keyof typeof catalogueTexts.unit)[], catalogueTexts.unit)}
        required
      />
      {measureUnit === 'count' && (
        <TextField of={of} name="counted" label={t(fields.counted)} hint={t(edits.countedHint)} maxLength={40} />
      )}
      <ChoiceField
        of={of}
        name="direction"
        label={t(fields.direction)}
        choices={choice(['up', 'down'], catalogueTexts.direction)}
        required
      />
      <ChoiceField
        of={of}
        name="level"
        label={t(fields.level)}
        choices={choice(REPORTING_LEVELS, reportingLevels)}
        required
      />
      <ChoiceField
        of={of}
        name="period"
        label={t(fields.period)}
        choices={choice(PERIOD_KINDS, periodKinds)}
        required
      />
      <ChoiceField
        of={of}
        name="aggregation"
        label={t(fields.aggregation)}
        choices={choice(ways, aggregations)}
        required
      />
      {aggregation === 'mean' && (
        <ChoiceField of={of} name="weightId" label={t(fields.weightId)} hint={t(edits.weightHint)} choices={weights} />
      )}
      <ChoiceField of={of} name="overTime" label={t(fields.overTime)} choices={choice(ways, aggregations)} required />
      <ChoiceField of={of} name="ownerAgencyId" label={t(fields.ownerAgencyId)} choices={agencies} required />
      <ChoiceField
        of={of}
        name="verifierAgencyId"
        label={t(fields.verifierAgencyId)}
        hint={t(edits.verifierHint)}
        choices={agencies}
      />
      <NumberField of={of} name="least" label={t(fields.least)} />
      <NumberField of={of} name="most" label={t(fields.most)} />
      <TextField of={of} name="disaggregation" label={t(fields.disaggregation)} hint={t(edits.partsHint)} />
      <LongTextField of={of} name="evidence" label={t(fields.evidence)} rows={2} maxLength={1000} />
      <NumberField of={of} name="staleAfterDays" label={t(fields.staleAfterDays)} whole required />
      <LongTextField
        of={of}
        name="source"
        label={t(fields.source)}
        hint={t(edits.sourceHint)}
        rows={2}
        required
        maxLength={500}
      />
      <Fieldset legend={t(edits.english)} className={css.stack ?? ''}>
        <TextField of={of} name="nameEn" label={t(fields.name)} maxLength={300} />
        <TextField of={of} name="shortEn" label={t(fields.short)} maxLength={60} />
        <LongTextField of={of} name="definitionEn" label={t(fields.definition)} rows={2} maxLength={2000} />
      </Fieldset>
    </>
  )
}

function useAgencies() {
  const t = useSay()
  const found = useAnswer(people.listAgencies, { query: { level: 'province' } })
  return useMemo(() => (found.data ?? []).map(({ id, name }) => ({ value: id, words: t(name) })), [found.data, t])
}

function useWeights(id: string | null) {
  const t = useSay()
  const list = useAnswer(catalogue.listCatalogue, { query: {} })
  return useMemo(
    () =>
      (list.data?.items ?? [])
        .filter((row) => row.id !== id && row.state === 'in-force')
        .map((row) => ({ value: row.id, words: t(row.name) })),
    [list.data, id, t],
  )
}

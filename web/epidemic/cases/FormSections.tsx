import { Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import {
  CERTAINTIES,
  certaintyWords,
  conditionWords,
  type Definition,
  fieldWords,
  knownFindings,
  OUTCOMES,
  outcomeWords,
  SOURCE_KINDS,
  sexes,
  sourceWords,
} from '#epidemic/contract'
import type { Text } from '#kernel/text'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { ChoicesField } from '../../form/ChoicesField.tsx'
import { DayField } from '../../form/DayField.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { fieldId } from '../../form/useField.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import css from './Cases.module.css'
import { CourseField } from './CourseField.tsx'
import { MomentField } from './MomentField.tsx'
import { PickPerson } from './PickPerson.tsx'
import { Section } from './Section.tsx'
import { caseText } from './text.ts'
import type { CaseForm } from './useCaseForm.ts'
import { useCommunes, useOutbreaks } from './useKnown.ts'
import { Verdict } from './Verdict.tsx'
import type { CaseValues } from './values.ts'

const sections = {
  patient: ['outbreak', 'name', 'unitId', 'birthYear', 'sex', 'phone', 'address'],
  clinical: ['symptoms', 'onsetOn', 'course'],
  evidence: ['sampledOn', 'tests', 'links'],
  care: ['isolatedAt', 'hospital', 'outcome', 'outcomeOn'],
  origin: ['sourceKind', 'infectedUnitId', 'infectedPlace'],
  work: ['occupation', 'workplace'],
  health: ['doses', 'lastDoseOn', 'conditions', 'note'],
  verdict: ['classification'],
} as const satisfies Record<string, readonly (keyof CaseValues)[]>
type Name = keyof typeof sections

/** Fields that stand in a section without being counted. */
const ALSO: Readonly<Record<string, Name>> = {
  sourceId: 'origin',
  sourceCertainty: 'origin',
  importedFrom: 'origin',
  confirmedAt: 'verdict',
}

interface Props {
  readonly form: CaseForm
  readonly isCase: boolean
  readonly definition: Definition | null
  readonly disease: string
}

/** The form: one column of subjects that fold; one that holds a fault opens by itself. */
export function FormSections({ form: { draft: of, content }, isCase, definition, disease }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const isNew = content.personId === null
  const [open, setOpen] = useState<ReadonlySet<Name>>(() => new Set([isNew ? 'patient' : 'clinical', 'verdict']))
  const faulty = new Set(Object.keys(of.faults).flatMap((field) => sectionOf(field) ?? []))
  const section = (name: Name, children: ReactNode) => (
    <Section
      key={name}
      title={t(caseText[name])}
      values={of.values}
      names={sections[name]}
      faulty={faulty.has(name)}
      open={open.has(name) || faulty.has(name)}
      onOpen={(to) =>
        setOpen((before) => {
          if (before.has(name) === to) return before
          const after = new Set(before)
          if (to) after.add(name)
          else after.delete(name)
          return after
        })
      }
    >
      {children}
    </Section>
  )
  const codes = (kind: 'sign' | 'link' | 'test') =>
    (definition?.findings ?? knownFindings)
      .filter((finding) => finding.kind === kind)
      .map(({ code, words }) => ({ value: code, words: t(words) }))
  const choices = (of: Readonly<Record<string, Text>>, names: readonly string[] = Object.keys(of)) =>
    names.flatMap((value) => (of[value] ? [{ value, words: t(of[value]) }] : []))
  const communes = useCommunes()
  const { open: outbreaks } = useOutbreaks()
  const word = (name: keyof typeof fieldWords) => t(fieldWords[name])
  return (
    <div className={css.sections}>
      {isNew &&
        section(
          'patient',
          <>
            <TextField of={of} name="name" label={t(caseText.name)} required maxLength={200} />
            <ChoiceField of={of} name="unitId" label={t(caseText.unit)} required choices={communes} />
            <NumberField of={of} name="birthYear" label={t(caseText.birthYear)} whole year />
            <ChoiceField of={of} name="sex" label={t(caseText.sex)} choices={choices(sexes)} />
            <TextField of={of} name="phone" kind="tel" label={t(caseText.phone)} maxLength={40} />
            <TextField of={of} name="address" label={t(caseText.address)} maxLength={300} />
            <ChoiceField
              of={of}
              name="outbreak"
              label={t(caseText.outbreak)}
              required
              choices={outbreaks.map(({ id, name }) => ({ value: id, words: t(name) }))}
            />
          </>,
        )}
      {section(
        'clinical',
        <>
          <ChoicesField of={of} name="symptoms" label={word('symptoms')} choices={codes('sign')} inSight={24} />
          <DayField of={of} name="onsetOn" label={word('onsetOn')} hint={t(caseText.onsetHint)} max={today} />
          <CourseField of={of} today={today} />
        </>,
      )}
      {section(
        'evidence',
        <>
          <ChoicesField of={of} name="links" label={word('links')} choices={codes('link')} />
          <DayField of={of} name="sampledOn" label={word('sampledOn')} max={today} />
          <ChoicesField of={of} name="tests" label={word('tests')} choices={codes('test')} />
        </>,
      )}
      {section(
        'care',
        <>
          <MomentField of={of} name="isolatedAt" label={word('isolatedAt')} hint={t(caseText.isolatedHint)} />
          <TextField of={of} name="hospital" label={word('hospital')} maxLength={200} />
          <ChoiceField of={of} name="outcome" label={word('outcome')} choices={choices(outcomeWords, OUTCOMES)} />
          <DayField of={of} name="outcomeOn" label={word('outcomeOn')} max={today} />
        </>,
      )}
      {section(
        'origin',
        <>
          <ChoiceField
            of={of}
            name="sourceKind"
            label={word('sourceKind')}
            choices={choices(sourceWords, SOURCE_KINDS)}
          />
          {of.values.sourceKind === 'person' && (
            <>
              <PickPerson
                id={fieldId(of.key, 'sourceId')}
                label={t(caseText.sourceFind)}
                hint={t(caseText.sourceHint)}
                error={of.faults.sourceId}
                outbreak={of.values.outbreak ?? ''}
                except={content.personId}
                code={of.values.sourceCode}
                onPick={(id, code) => {
                  of.set('sourceId', id)
                  of.set('sourceCode', code)
                  of.set('sure', false)
                }}
              />
              <ChoiceField
                of={of}
                name="sourceCertainty"
                label={word('sourceCertainty')}
                choices={choices(certaintyWords, CERTAINTIES)}
              />
              {content.problem?.code === 'source-later' && (
                <Checkbox
                  label={t(caseText.sure)}
                  checked={of.values.sure}
                  onChange={(event) => of.set('sure', event.currentTarget.checked)}
                />
              )}
            </>
          )}
          {of.values.sourceKind === 'imported' && (
            <TextField
              of={of}
              name="importedFrom"
              label={word('importedFrom')}
              hint={t(caseText.importedHint)}
              maxLength={200}
            />
          )}
          <ChoiceField of={of} name="infectedUnitId" label={word('infectedUnitId')} choices={communes} />
          <TextField
            of={of}
            name="infectedPlace"
            label={word('infectedPlace')}
            hint={t(caseText.placeHint)}
            maxLength={300}
          />
        </>,
      )}
      {section(
        'work',
        <>
          <TextField of={of} name="occupation" label={word('occupation')} maxLength={200} />
          <TextField of={of} name="workplace" label={word('workplace')} maxLength={300} />
        </>,
      )}
      {section(
        'health',
        <>
          <NumberField of={of} name="doses" label={word('doses')} whole />
          <DayField of={of} name="lastDoseOn" label={word('lastDoseOn')} max={today} />
          <ChoicesField
            of={of}
            name="conditions"
            label={word('conditions')}
            choices={choices(conditionWords)}
            inSight={12}
          />
          <LongTextField of={of} name="note" label={word('note')} maxLength={2000} />
        </>,
      )}
      {section('verdict', <Verdict of={of} isCase={isCase} definition={definition} disease={disease} />)}
    </div>
  )
}

const sectionOf = (field: string): Name | undefined =>
  ALSO[field] ?? (Object.keys(sections) as Name[]).find((name) => sections[name].some((one) => one === field))

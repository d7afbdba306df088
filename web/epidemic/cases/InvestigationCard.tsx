import { Button } from '@mantine/core'
import {
  type CaseForm,
  cases,
  classWords,
  type FormField,
  fieldWords,
  formFields,
  type Investigation,
} from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import page from '../Epidemic.module.css'
import type { PersonAnswer } from '../PersonPage.tsx'
import css from './Cases.module.css'
import { fieldValue } from './field-words.ts'
import { Household } from './Household.tsx'
import { caseText } from './text.ts'
import { useCommunes, useDefinitions } from './useKnown.ts'

const tones: Readonly<Record<NonNullable<CaseForm['classification']>, Tone>> = {
  confirmed: 'bad',
  probable: 'warn',
  suspected: 'warn',
  discarded: 'neutral',
}

/** Days and places of a case stand on the card above this one. */
const ABOVE: ReadonlySet<FormField> = new Set([
  'classification',
  'confirmedAt',
  'onsetOn',
  'sampledOn',
  'isolatedAt',
  'hospital',
  'outcome',
])

/** What the investigation found out: the class and by which definition, source, place, work, household. */
export function InvestigationCard({ of: { person } }: { readonly of: PersonAnswer }) {
  const t = useSay()
  const { data } = useAnswer(cases.getInvestigation, { params: { id: person.id } }, { keep: false })
  if (data === undefined) return null
  return (
    <Card
      title={t(caseText.title)}
      aside={
        data.mayAct && (
          <Button size="compact-sm" variant="default" component={Link} to={paths.caseForm({ person: person.id })}>
            {t(data.version === 0 ? caseText.begin : caseText.open)}
          </Button>
        )
      }
    >
      {data.version === 0 ? <p className={page.said}>{t(caseText.notInvestigated)}</p> : <Found of={data} />}
      <Household of={data} />
    </Card>
  )
}

function Found({ of }: { of: Investigation }) {
  const t = useSay()
  const f = useFormat()
  const communes = useCommunes()
  const definitions = useDefinitions()?.definitions ?? []
  const { form, definition, source, isCase, updatedAt, updatedBy } = of
  const findings = definitions.find(({ id }) => id === definition?.id)?.findings ?? []
  const shown = formFields.filter((field) => {
    const value = form[field]
    const told = Array.isArray(value) ? value.length > 0 : value !== null
    return told && !(ABOVE.has(field) && (isCase || field === 'classification'))
  })
  const names = { findings, communes, source: source && t(source.label) }
  return (
    <>
      {form.classification !== null && (
        <p className={css.progress}>
          <StatusTag tone={tones[form.classification]}>{t(classWords[form.classification])}</StatusTag>
          {definition?.act && <span>{t(caseText.byDefinition, { act: definition.act })}</span>}
          {definition !== null && definition.criteria.length > 0 && <span>{definition.criteria.join('; ')}</span>}
        </p>
      )}
      <dl className={page.facts} style={{ marginTop: 12 }}>
        {shown.map((field) => (
          <div key={field}>
            <dt>{t(fieldWords[field])}</dt>
            <dd>
              {field === 'sourceId' && source?.id ? (
                <Link to={paths.person(source.id)}>{t(source.label)}</Link>
              ) : (
                fieldValue(field, form, t, names)
              )}
            </dd>
          </div>
        ))}
      </dl>
      {updatedAt !== null && (
        <p className={page.below}>{[f.instant(updatedAt), updatedBy].filter(Boolean).join(' · ')}</p>
      )}
    </>
  )
}

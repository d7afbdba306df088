import { type Static, type TSchema, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'

export const CLASSIFICATIONS = ['suspected', 'probable', 'confirmed', 'discarded'] as const
export type Classification = (typeof CLASSIFICATIONS)[number]
export const SEVERITIES = ['asymptomatic', 'mild', 'moderate', 'severe', 'critical'] as const
export const OUTCOMES = ['alive', 'recovered', 'dead'] as const
export const SOURCE_KINDS = ['person', 'imported', 'unknown'] as const
export const CERTAINTIES = ['certain', 'likely', 'possible'] as const

const Codes = Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 60 })
// One type or the other, not a union: the parser of requests would read null as '' or 0 there, since both fit the first.
const Words = (maxLength: number) => Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength })
const Doses = Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 0, maximum: 20 })
const Maybe = <T extends TSchema>(schema: T) => Nullable(schema)

/** How ill the person was from a day on. */
export const SeveritySchema = Type.Object({ on: DaySchema, severity: OneOf(...SEVERITIES) })

/** What an investigation asks; null or empty: not known yet. The same shape is kept, sent, merged and shown. */
export const FormSchema = Type.Object({
  classification: Maybe(OneOf(...CLASSIFICATIONS)),
  /** When a person confirmed the case; only with the class `confirmed`. */
  confirmedAt: Maybe(InstantSchema),
  symptoms: Codes,
  onsetOn: Maybe(DaySchema),
  course: Type.Array(SeveritySchema, { maxItems: 60 }),
  sampledOn: Maybe(DaySchema),
  tests: Codes,
  links: Codes,
  hospital: Words(200),
  isolatedAt: Maybe(InstantSchema),
  outcome: Maybe(OneOf(...OUTCOMES)),
  outcomeOn: Maybe(DaySchema),
  sourceKind: Maybe(OneOf(...SOURCE_KINDS)),
  sourceId: Maybe(IdSchema),
  sourceCertainty: Maybe(OneOf(...CERTAINTIES)),
  importedFrom: Words(200),
  infectedUnitId: Maybe(UnitIdSchema),
  infectedPlace: Words(300),
  occupation: Words(200),
  workplace: Words(300),
  doses: Doses,
  lastDoseOn: Maybe(DaySchema),
  conditions: Codes,
  note: Words(2000),
})
export type CaseForm = Static<typeof FormSchema>
export type FormField = keyof CaseForm

export const emptyForm: CaseForm = {
  classification: null,
  confirmedAt: null,
  symptoms: [],
  onsetOn: null,
  course: [],
  sampledOn: null,
  tests: [],
  links: [],
  hospital: null,
  isolatedAt: null,
  outcome: null,
  outcomeOn: null,
  sourceKind: null,
  sourceId: null,
  sourceCertainty: null,
  importedFrom: null,
  infectedUnitId: null,
  infectedPlace: null,
  occupation: null,
  workplace: null,
  doses: null,
  lastDoseOn: null,
  conditions: [],
  note: null,
}

export const formFields = Object.keys(emptyForm) as readonly FormField[]

/** What a definition looks at. */
export const findingsOf = ({ symptoms, tests, links }: Pick<CaseForm, 'symptoms' | 'tests' | 'links'>): string[] => [
  ...symptoms,
  ...tests,
  ...links,
]

/** What does not fit the chosen source is dropped: an imported case has no source in the list. */
export const settled = (form: CaseForm): CaseForm => ({
  ...form,
  confirmedAt: form.classification === 'confirmed' ? form.confirmedAt : null,
  sourceId: form.sourceKind === 'person' ? form.sourceId : null,
  sourceCertainty: form.sourceKind === 'person' ? form.sourceCertainty : null,
  importedFrom: form.sourceKind === 'imported' ? form.importedFrom : null,
  course: form.course.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
})

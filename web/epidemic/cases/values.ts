import type { CaseForm, Sending } from '#epidemic/contract'
import type { Day, Instant } from '#kernel/day'

/** What the form on the screen holds: texts are empty where the contract has null, and a new person stands beside. */
export interface CaseValues {
  readonly outbreak: string | null
  readonly name: string
  readonly unitId: string | null
  readonly birthYear: number | null
  readonly sex: string | null
  readonly phone: string
  readonly address: string
  readonly classification: string | null
  readonly confirmedAt: Instant | null
  readonly symptoms: readonly string[]
  readonly onsetOn: Day | null
  readonly course: CaseForm['course']
  readonly sampledOn: Day | null
  readonly tests: readonly string[]
  readonly links: readonly string[]
  readonly hospital: string
  readonly isolatedAt: Instant | null
  readonly outcome: string | null
  readonly outcomeOn: Day | null
  readonly sourceKind: string | null
  readonly sourceId: string | null
  readonly sourceCode: string
  readonly sourceCertainty: string | null
  readonly importedFrom: string
  readonly infectedUnitId: string | null
  readonly infectedPlace: string
  readonly occupation: string
  readonly workplace: string
  readonly doses: number | null
  readonly lastDoseOn: Day | null
  readonly conditions: readonly string[]
  readonly note: string
  /** The source fell ill later, and that was checked. */
  readonly sure: boolean
}

/** A form as the device keeps it and sends it. */
export interface CaseContent {
  /** Of this submission; a form that is mended gets a new one. */
  readonly sendId: string
  readonly personId: string | null
  readonly code: string | null
  readonly version: number
  readonly base: CaseForm | null
  readonly values: CaseValues
  /** What the server said last, in words. */
  readonly problem: Problem | null
}

export interface Problem {
  readonly code: string
  readonly title: string
  readonly fields: readonly { readonly field: string; readonly message: string }[]
}

const words = (text: string | null): string => text ?? ''
const given = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The screen's values of a form; who and in which outbreak stays as it was. */
export const valuesOf = (form: CaseForm, person: Partial<CaseValues> = {}): CaseValues => ({
  outbreak: null,
  name: '',
  unitId: null,
  birthYear: null,
  sex: null,
  phone: '',
  address: '',
  sourceCode: '',
  sure: false,
  ...person,
  ...form,
  hospital: words(form.hospital),
  importedFrom: words(form.importedFrom),
  infectedPlace: words(form.infectedPlace),
  occupation: words(form.occupation),
  workplace: words(form.workplace),
  note: words(form.note),
})

export const formOf = (values: CaseValues): CaseForm => ({
  classification: values.classification as CaseForm['classification'],
  confirmedAt: values.confirmedAt,
  symptoms: [...values.symptoms],
  onsetOn: values.onsetOn,
  course: [...values.course],
  sampledOn: values.sampledOn,
  tests: [...values.tests],
  links: [...values.links],
  hospital: given(values.hospital),
  isolatedAt: values.isolatedAt,
  outcome: values.outcome as CaseForm['outcome'],
  outcomeOn: values.outcomeOn,
  sourceKind: values.sourceKind as CaseForm['sourceKind'],
  sourceId: values.sourceId,
  sourceCertainty: values.sourceCertainty as CaseForm['sourceCertainty'],
  importedFrom: given(values.importedFrom),
  infectedUnitId: values.infectedUnitId,
  infectedPlace: given(values.infectedPlace),
  occupation: given(values.occupation),
  workplace: given(values.workplace),
  doses: values.doses,
  lastDoseOn: values.lastDoseOn,
  conditions: [...values.conditions],
  note: given(values.note),
})

/** What is sent for a form kept under this id by this account. */
export function sendingOf(formId: string, account: string, content: CaseContent): Sending {
  const { sendId, personId, version, base, values } = content
  const { name, unitId, birthYear, sex, phone, address } = values
  return {
    sendId,
    formId,
    account,
    outbreakId: values.outbreak ?? '',
    personId,
    person:
      personId === null
        ? {
            name: name.trim(),
            unitId: unitId ?? '',
            ...(birthYear === null ? {} : { birthYear }),
            ...(sex === 'male' || sex === 'female' ? { sex } : {}),
            ...(given(phone) === null ? {} : { phone: given(phone) }),
            ...(given(address) === null ? {} : { address: given(address) }),
          }
        : null,
    version,
    base,
    form: formOf(values),
    sure: values.sure,
  }
}

/** How a kept form is called in a list: by the code of the person, else by the name typed. */
export const titleOf = ({ code, values }: CaseContent): string => code ?? values.name.trim()

/** How many of these fields hold something. */
export const filledIn = (values: CaseValues, names: readonly (keyof CaseValues)[]): number =>
  names.filter((name) => {
    const value = values[name]
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false
  }).length

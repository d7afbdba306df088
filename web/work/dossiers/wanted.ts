import { dossierTexts, type RequirementForm } from '#work/contract'
import type { Say } from '../../shell/language.tsx'
import type { WantedPaper } from './Papers.tsx'
import { citizen } from './text-citizen.ts'

interface Requirement {
  readonly id: string
  readonly name: string
  readonly form: string
  readonly copies: number
  readonly template: string | null
  readonly required: boolean
}

/** What kind of paper it is, how many, on which form. */
export const paperHint = ({ form, copies, template }: Requirement, t: Say): string =>
  [
    t(dossierTexts.requirementForm[form as RequirementForm]),
    copies > 1 ? t(citizen.copies, { n: copies }) : null,
    template,
  ]
    .filter((part) => part !== null)
    .join(' · ')

/** The procedure's documents as the list of papers asks for them. */
export const wantedOf = (requirements: readonly Requirement[], t: Say): readonly WantedPaper[] =>
  requirements.map((one) => ({ id: one.id, name: one.name, required: one.required, hint: paperHint(one, t) }))

import type { AnswerOf } from '#platform/http/client'
import type { dossiers } from '#work/contract'
import type { Application } from './useApplication.ts'

/** What each of the three steps of applying gets. */
export interface ApplyProps {
  readonly procedure: AnswerOf<typeof dossiers.getProcedure>
  readonly form: AnswerOf<typeof dossiers.getDossierForm>
  readonly of: Application
  readonly go: (step: number) => void
}

import { contract } from '#platform/http/endpoint'
import { deskEndpoints } from './contract-desk.ts'
import { figureEndpoints } from './contract-figures.ts'
import { procedureEndpoints } from './contract-procedure.ts'
import { publicEndpoints } from './contract-public.ts'
import { dossierRefusals } from './text-refusals.ts'

export type { DossierCells } from './contract-figures.ts'
export {
  APPLICANT_STEPS,
  type ApplicantStep,
  ASKED_DOSSIER_STEPS,
  type AskedDossierStep,
  CHANNELS,
  type Channel,
  DOSSIER_CELLS,
  DOSSIER_FILE_KINDS,
  DOSSIER_GROUPS,
  DOSSIER_STATES,
  type DossierCell,
  type DossierFileKind,
  type DossierNeed,
  type DossierState,
  type DossierStep,
  PROCEDURE_LEVELS,
  type ProcedureLevel,
  REQUIREMENT_FORMS,
  RESULT_KINDS,
  type RequirementForm,
  type ResultKind,
} from './names.ts'
export type { ApplyInput, DossierFile, DossierRow, DossierView, FollowedDossier } from './schema.ts'
export type { ProcedureInput, ProcedureRow, ProcedureView } from './schema-procedure.ts'
export { dossierTexts } from './text.ts'

/** Dossiers of administrative procedures: the catalogue, the applicant's side, the desk's, the figures. */
export const dossiers = contract(
  'work',
  { ...procedureEndpoints, ...publicEndpoints, ...deskEndpoints, ...figureEndpoints },
  dossierRefusals,
)

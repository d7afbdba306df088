import { isRefused, refuse } from '#kernel/refusal'
import type { Handlers } from '#platform/http/serve'
import { agenciesOf } from '../asking.ts'
import { subtreeIds } from '../store-around.ts'
import type { dossiers } from './contract.ts'
import { takesResult, takesScans } from './files-rule.ts'
import { officialView } from './http-view.ts'
import { partsIn } from './parts.ts'
import { applicantNames } from './store-applicant.ts'
import { beginDossier } from './store-apply.ts'
import { aroundOf } from './store-around-dossier.ts'
import { findDossier } from './store-dossier.ts'
import { countDossiers, listDossiers } from './store-list.ts'
import { proceduresOf } from './store-procedure.ts'
import { takeDossierStep } from './store-step.ts'
import { addResult, addSubmitted, sentFile } from './store-upload.ts'
import type { DossierSurroundings } from './surroundings.ts'
import { dossierRow, fileView } from './view.ts'

type DeskHandlers = Pick<
  Handlers<typeof dossiers>,
  'listDossiers' | 'getDossier' | 'enterDossier' | 'moveDossier' | 'addDossierFile' | 'readDossierFile'
>

const PAGE = 50

export const deskHandlers = (of: DossierSurroundings): DeskHandlers => ({
  async listDossiers(call, tx) {
    const around = await aroundOf(tx, call)
    const { cursor, limit = PAGE, unit, mine, ...query } = call.query
    const filter = {
      ...query,
      now: call.at,
      unitIds: subtreeIds(around, unit),
      mine: mine === true ? [...agenciesOf(call.caller)] : undefined,
    }
    const { dossiers, next } = await listDossiers(tx, filter, { limit, cursor })
    const procedureOf = await proceduresOf(tx, dossiers)
    const names = await applicantNames(
      tx,
      dossiers.map(({ id }) => id),
    )
    const { total, ...counts } = await countDossiers(tx, filter)
    return {
      items: dossiers.map((one) => dossierRow(one, procedureOf(one), around, call.at, names.get(one.id) ?? null)),
      total,
      counts,
      next,
    }
  },
  async getDossier(call, tx) {
    const dossier = await findDossier(tx, call.params.id)
    return dossier ? officialView(tx, call, of, dossier) : refuse('not-found')
  },
  async enterDossier(call, tx) {
    return beginDossier(tx, call, of.keys, call.body, 'desk')
  },
  async moveDossier(call, tx) {
    const moved = await takeDossierStep(tx, call, of, call.params.id, call.body)
    return isRefused(moved) ? moved : officialView(tx, call, of, moved)
  },
  async addDossierFile(call, tx) {
    const dossier = await findDossier(tx, call.params.id, true)
    if (!dossier) return refuse('not-found')
    const parts = partsIn(call.caller, dossier, 'note', (await aroundOf(tx, call)).agencies)
    const { kind = 'submitted', requirement = '' } = call.query
    const result = kind === 'result'
    if (!parts.has(result ? 'handler' : 'desk')) return refuse('not-your-step', { whose: dossier.deskAgency })
    if (!(result ? takesResult(dossier) : takesScans(dossier))) return refuse('closed-to-files')
    const added = result
      ? await addResult(tx, call, of, dossier, call.upload)
      : await addSubmitted(tx, call, of, dossier, call.upload, requirement)
    return isRefused(added) ? added : fileView(added)
  },
  async readDossierFile(call, tx) {
    const dossier = await findDossier(tx, call.params.id)
    return dossier ? sentFile(tx, of, dossier, call.params.file, true) : refuse('not-found')
  },
})

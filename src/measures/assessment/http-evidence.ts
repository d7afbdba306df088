import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { type FileStore, kindOfFile } from '#platform/files/store'
import type { Handlers } from '#platform/http/serve'
import type { assessments } from './contract.ts'
import { evidenceView } from './http-line.ts'
import { type Line, lineSubject } from './line.ts'
import { mayDeclare } from './may.ts'
import { findAssessment, findYearBefore } from './store-assessment.ts'
import { evidenceOf, findEvidence, insertEvidence, removeEvidence } from './store-evidence.ts'
import { askerOf, hold, speakerOf, worded } from './store-step.ts'

/** Of one node: enough for every meeting of a year. */
const MOST_FILES = 40

const isOpen = ({ state }: Line): boolean => state === 'open' || state === 'asked'
const where = ({ unitId, sector }: Line) => ({ unit: unitId, sector })

export const evidenceHandlers = (
  files: FileStore,
): Pick<
  Handlers<typeof assessments>,
  'addAssessmentEvidence' | 'reuseAssessmentEvidence' | 'removeAssessmentEvidence' | 'readAssessmentEvidence'
> => ({
  async addAssessmentEvidence(call, tx) {
    const { params, upload, caller, at } = call
    const held = await hold(tx, call, params)
    if (isRefused(held)) return held
    const { line, assessment } = held
    if (!mayDeclare(askerOf(caller), line)) return refuse('forbidden')
    if (!isOpen(line)) return worded(refuse('not-open', { state: line.state }), caller)
    const type = await kindOfFile(upload.path)
    if (type === null) return refuse('wrong-type')
    const there = (await evidenceOf(tx, assessment)).filter(({ code }) => code === line.code)
    // A bad line sends twice.
    const before = there.find(({ sha256 }) => sha256 === upload.sha256)
    if (before) return evidenceView(before)
    if (there.length >= MOST_FILES) return refuse('too-many-files', { limit: MOST_FILES })
    const by = speakerOf(caller, line)
    const { name, bytes } = upload
    const sha256 = await files.keep(upload)
    const file = { sha256, name, type, bytes, at, reusedFrom: null, simulated: false }
    const [id = ''] = await insertEvidence(tx, [{ ...file, line, by }])
    await remember(tx, call, [
      {
        kind: 'measures.assessment-evidence-added',
        subject: lineSubject(line),
        where: where(line),
        after: { file: name, sha256 },
      },
    ])
    return evidenceView({ ...file, id, code: line.code, by: by.name })
  },

  async reuseAssessmentEvidence(call, tx) {
    const { params, caller, at, body } = call
    const held = await hold(tx, call, params)
    if (isRefused(held)) return held
    const { line, assessment } = held
    if (!mayDeclare(askerOf(caller), line)) return refuse('forbidden')
    if (!isOpen(line)) return worded(refuse('not-open', { state: line.state }), caller)
    const old = await findYearBefore(tx, assessment)
    const there = (await evidenceOf(tx, assessment)).filter(({ code }) => code === line.code)
    const known = new Set(there.map(({ sha256 }) => sha256))
    const chosen = (old ? await evidenceOf(tx, old) : []).filter(
      ({ id, code, sha256 }) => code === line.code && !known.has(sha256) && (body.files?.includes(id) ?? true),
    )
    if (chosen.length === 0) return refuse('no-year-before')
    if (there.length + chosen.length > MOST_FILES) return refuse('too-many-files', { limit: MOST_FILES })
    const by = speakerOf(caller, line)
    await insertEvidence(
      tx,
      chosen.map(({ id, sha256, name, type, bytes, simulated }) => ({
        sha256,
        name,
        type,
        bytes,
        simulated,
        at,
        reusedFrom: id,
        line,
        by,
      })),
    )
    await remember(tx, call, [
      {
        kind: 'measures.assessment-evidence-added',
        subject: lineSubject(line),
        where: where(line),
        after: { reused: chosen.length },
      },
    ])
    return { added: chosen.length }
  },

  async removeAssessmentEvidence(call, tx) {
    const { params, caller, at } = call
    const held = await hold(tx, call, params)
    if (isRefused(held)) return held
    const { line, assessment } = held
    if (!mayDeclare(askerOf(caller), line)) return refuse('forbidden')
    if (!isOpen(line)) return worded(refuse('not-open', { state: line.state }), caller)
    const file = await findEvidence(tx, assessment, params.file)
    if (!file || file.code !== line.code) return refuse('not-found')
    await removeEvidence(tx, assessment, file.id, { accountId: caller.accountId, at })
    await remember(tx, call, [
      {
        kind: 'measures.assessment-evidence-removed',
        subject: lineSubject(line),
        where: where(line),
        before: { file: file.name, sha256: file.sha256 },
      },
    ])
    return { removed: true }
  },

  async readAssessmentEvidence({ params }, tx) {
    const assessment = await findAssessment(tx, params.id)
    const file = assessment && (await findEvidence(tx, assessment, params.file))
    if (!file || file.code !== params.code) return refuse('not-found')
    if (!(await files.has(file.sha256))) return refuse('file-missing')
    return { name: file.name, type: file.type, body: files.read(file.sha256) }
  },
})

import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type FileStore, kindOfFile } from '#platform/files/store'
import type { ReceivedFile } from '#platform/http/endpoint'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { isMine } from './acts.ts'
import type { reporting } from './contract.ts'
import type { Paper } from './paper.ts'
import { isOwed } from './report.ts'
import { keyOf, slotKey } from './slot.ts'
import { findPaper, insertPaper, papersOf, removePaper } from './store-evidence.ts'
import { spokenState } from './store-meanwhile.ts'
import { findReport } from './store-reports.ts'
import { loadSheet } from './store-sheet.ts'
import { paperView } from './view.ts'

type EvidenceHandlers = Pick<Handlers<typeof reporting>, 'addEvidence' | 'readEvidence' | 'removeEvidence'>

const MOST_PAPERS = 60

/** Papers shown for what is reported. */
export const evidenceHandlers = (files: FileStore): EvidenceHandlers => ({
  async addEvidence(call, tx) {
    const { params, query, caller, upload, at } = call
    const report = await findReport(tx, params.id, true)
    if (!report) return refuse('not-found')
    if (!isMine(report, caller)) return refuse('forbidden')
    if (!isOwed(report)) return spokenState(refuse('not-open', { state: report.state }), caller)
    const { indicator = null, part = '', name } = query
    if (indicator !== null) {
      const { slots } = await loadSheet(tx, report, false)
      if (!slots.some((slot) => slotKey(slot) === keyOf(indicator, part)))
        return refuse('line-unknown', { id: indicator })
    }
    const before = await papersOf(tx, report.id)
    if (before.length >= MOST_PAPERS) return refuse('too-many-files', { limit: MOST_PAPERS })
    const kept = await keep(files, upload)
    if (isRefused(kept)) return kept
    const paper: Paper = {
      id: newId(),
      reportId: report.id,
      indicatorId: indicator,
      part,
      name,
      ...kept,
      accountId: caller.accountId,
      by: caller.name,
      at,
    }
    await insertPaper(tx, report, paper)
    return paperView(paper, { report }, caller)
  },

  async readEvidence({ params }, tx) {
    const paper = await findPaper(tx, params.id)
    if (!paper) return refuse('not-found')
    return { name: paper.name, type: paper.type, body: files.read(paper.sha256) }
  },

  async removeEvidence({ params, caller, at }, tx) {
    const paper = await findPaper(tx, params.id)
    const report = paper && (await findReport(tx, paper.reportId, true))
    if (!paper || !report) return refuse('not-found')
    if (!isMine(report, caller)) return refuse('forbidden')
    if (!isOwed(report)) return spokenState(refuse('not-open', { state: report.state }), caller)
    await removePaper(tx, report, paper.id, at)
    return { id: paper.id }
  },
})

/** A picture was drawn anew on the way in, so that it holds pixels alone; a PDF is kept as it is. */
async function keep(
  files: FileStore,
  upload: ReceivedFile,
): Promise<{ type: string; sha256: string; bytes: number } | Refused<'wrong-type'>> {
  const { picture } = upload
  if (picture) {
    await files.keep({ ...picture.full, name: upload.name })
    return { type: 'image/jpeg', sha256: picture.full.sha256, bytes: picture.full.bytes }
  }
  const type = await kindOfFile(upload.path)
  if (type !== 'application/pdf') return refuse('wrong-type')
  await files.keep(upload)
  return { type, sha256: upload.sha256, bytes: upload.bytes }
}

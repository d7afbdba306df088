import { randomBytes } from 'node:crypto'
import { initialsOf } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { MEDIA_TYPES } from '#platform/documents/document'
import { toDocx } from '#platform/documents/docx'
import { toPdf } from '#platform/documents/pdf'
import type { FileStore } from '#platform/files/store'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { post } from '#platform/jobs/outbox'
import type { Tx } from '#platform/sql/transaction'
import type { quarantining } from './contract.ts'
import { decisionDocument, writtenNumber } from './decision.ts'
import { readVerificationCode, spokenCode, verificationCode } from './decision-code.ts'
import { about } from './http-course.ts'
import {
  findBatches,
  findCheck,
  findPrinted,
  insertBatch,
  insertDecisions,
  markRevoked,
  type NewDecision,
  type PrintedDecision,
  takeNumbers,
} from './store-decision.ts'
import { loadDrafts } from './store-draft.ts'

/** The outbox topic on which a batch asks to be printed. */
export const PRINT_TOPIC = 'epidemic.print-decisions'

type DecisionHandlers = Pick<
  Handlers<typeof quarantining>,
  'issueDecisions' | 'listDecisionBatches' | 'readDecisionBatch' | 'readDecision' | 'revokeDecision' | 'verifyDecision'
>

export interface Printing {
  readonly publicUrl: string
  readonly files: Pick<FileStore, 'read'>
}

export const createDecisionHandlers = ({ publicUrl, files }: Printing): DecisionHandlers => ({
  async issueDecisions(call, tx) {
    const { people, kind, format } = call.body
    const drafts = await loadDrafts(tx, call, [...new Set(people)], kind)
    if ('refused' in drafts) return drafts
    const batchId = newId()
    const decisions: NewDecision[] = []
    // One agency after the other, always in one order: two who decide at once wait for each other and never lock.
    for (const [agencyId, group] of [...Map.groupBy(drafts, ({ agency }) => agency.id)].sort(([a], [b]) =>
      a < b ? -1 : 1,
    )) {
      let number = await takeNumbers(tx, agencyId, Number(call.today.slice(0, 4)), group.length)
      for (const { row, agency, identity, document } of group) {
        const code = verificationCode(randomBytes(9))
        const written = writtenNumber(kind, number)
        const verification = {
          code: spokenCode(code),
          url: `${publicUrl}/verify/${code}`,
          words: 'Quét mã để kiểm tra văn bản. Mã tra cứu:',
        }
        decisions.push({
          id: newId(),
          kind,
          personId: row.personId,
          outbreakId: row.outbreakId,
          unitId: row.unitId,
          agencyId,
          agencyName: agency.name,
          number,
          written,
          code,
          signedOn: call.today,
          initials: initialsOf(identity.name),
          birthYear: row.birthYear,
          document: decisionDocument({ ...document, number: written, verification }),
        })
        number++
      }
    }
    const by = { at: call.at, account: call.caller.accountId }
    const [first] = decisions as [NewDecision]
    const batch = { id: batchId, kind, format, agencyId: first.agencyId, unitId: first.unitId, total: decisions.length }
    await insertBatch(tx, batch, by)
    await insertDecisions(tx, decisions, batchId, by)
    await remember(
      tx,
      call,
      decisions.map((one) => ({
        kind: 'epidemic.decision-issued',
        ...about(one),
        authority: one.written,
        after: { decision: one.id, kind, agency: one.agencyId, batch: batchId },
      })),
    )
    await post(tx, { topic: PRINT_TOPIC, payload: { batch: batchId }, at: call.at })
    return { ...batch, done: 0, state: 'waiting' as const, fileBytes: null, madeAt: call.at, finishedAt: null }
  },

  async listDecisionBatches(call, tx) {
    return { batches: await findBatches(tx, { account: call.caller.accountId }) }
  },

  async readDecisionBatch(call, tx) {
    const [batch] = await findBatches(tx, { id: call.params.id })
    if (batch === undefined) return refuse('not-found')
    const { fileSha256, done, total, format, kind } = batch
    if (fileSha256 === null) return refuse('not-ready-yet', { done, total })
    await rememberReading(tx, call, await findPrinted(tx, { batch: batch.id }))
    const ending = format === 'pdf' ? 'pdf' : 'zip'
    const name = `${kind === 'quarantine' ? 'quyet-dinh-cach-ly' : 'xac-nhan-hoan-thanh'}-${batch.madeAt.slice(0, 10)}.${ending}`
    return { name, type: MEDIA_TYPES[ending], body: files.read(fileSha256) }
  },

  async readDecision(call, tx) {
    const [decision] = await findPrinted(tx, { id: call.params.id })
    if (decision === undefined) return refuse('not-found')
    await rememberReading(tx, call, [decision])
    const { format } = call.body
    const body = format === 'pdf' ? await toPdf(decision.document) : await toDocx(decision.document)
    return { name: fileNameOf(decision, format), type: MEDIA_TYPES[format], body }
  },

  async revokeDecision(call, tx) {
    const [decision] = await findPrinted(tx, { id: call.params.id })
    if (decision === undefined) return refuse('not-found')
    if (decision.revokedAt !== null) return refuse('already-revoked')
    const { reason } = call.body
    await markRevoked(tx, decision, call.at, call.today, reason)
    await remember(tx, call, [
      {
        kind: 'epidemic.decision-revoked',
        ...about(decision),
        authority: decision.written,
        reason,
        after: { decision: decision.id },
      },
    ])
    return { id: decision.id }
  },

  async verifyDecision(call, tx) {
    const code = readVerificationCode(call.params.code)
    const row = code === null ? null : await findCheck(tx, code)
    if (row === null) return refuse('no-such-document')
    return {
      code: spokenCode(row.code),
      kind: row.kind as NewDecision['kind'],
      written: row.written,
      agency: row.agency,
      signedOn: row.signed_on,
      initials: row.initials,
      birthYear: row.birth_year,
      revokedOn: row.revoked_on,
    }
  },
})

export const fileNameOf = ({ written }: Pick<PrintedDecision, 'written'>, ending: 'pdf' | 'docx'): string =>
  `${written.replaceAll('/', '-')}.${ending}`

/** A paper bears the name: reading it is reading the identity. */
const rememberReading = (tx: Tx, call: Pick<Call, 'caller' | 'at' | 'requestId'>, read: readonly PrintedDecision[]) =>
  remember(
    tx,
    call,
    read.map((one) => ({ kind: 'epidemic.identity-read', ...about(one), authority: one.written })),
  )

import { fold } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import { zip } from '#platform/documents/zip'
import type { FileStore } from '#platform/files/store'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { Sources } from '../series/source.ts'
import type { assessments } from './contract.ts'
import { rowOf } from './http-list.ts'
import type { AssessmentView } from './schema.ts'
import { lookAround } from './store-around.ts'
import { evidenceOf } from './store-evidence.ts'
import { loadSeen } from './store-load.ts'
import { groupsOf } from './store-progress.ts'
import { archived, formWorkbook } from './store-workbook.ts'
import { nodesView } from './view.ts'

type Asked = Pick<Call<typeof assessments.getAssessment>, 'caller' | 'today'>

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** What is put together in memory at once. */
const MOST_ARCHIVE_BYTES = 200 * 1_048_576

/** One assessment whole, as its page and its form show it; undefined when the caller sees none of it. */
async function viewWhole(tx: Tx, sources: Sources, id: string, { caller, today }: Asked) {
  const seen = await loadSeen(tx, sources, id, { caller, today })
  if (!seen || seen.lines.size === 0) return undefined
  const { assessment, edition, yearBefore } = seen
  const groups = (await groupsOf(tx, assessment)).filter(({ assessmentId }) => assessmentId === id)
  const shown = nodesView(seen)
  const mays = shown.nodes.flatMap(({ line }) => (line ? [line.may] : []))
  const where = { unit: assessment.unitId, sector: assessment.sector }
  const open = assessment.state === 'open'
  const oldPoints = shown.nodes.flatMap(({ lastYear, scored }) => (scored ? (lastYear?.points ?? []) : []))
  const view: AssessmentView = {
    ...rowOf(assessment, groups, caller, await lookAround(tx, today)),
    edition: { id: edition.id, name: edition.name, act: edition.act, note: edition.note, maxPoints: edition.maxPoints },
    ...shown,
    lastYear:
      yearBefore === null
        ? null
        : {
            id: yearBefore,
            year: assessment.year - 1,
            points: oldPoints.length === 0 ? null : oldPoints.reduce((sum, points) => sum + points, 0),
          },
    may: {
      submit: open && mays.some((may) => may.declare),
      verify: open && mays.some((may) => may.verify),
      settle: open && caller.may('measures.publish', where),
      direct: caller.may('work.direct', where),
      assign: open && caller.may('measures.define', where),
    },
  }
  return { view, seen }
}

/** A name every file system takes. */
const fileName = ({ edition, subject, year }: AssessmentView, ending: string): string =>
  `${fold(`${edition.id} ${year} ${subject.name.vi}`).replace(/[^a-z0-9]+/g, '-')}.${ending}`

export const wholeViewHandlers = (
  sources: Sources,
  files: FileStore,
): Pick<Handlers<typeof assessments>, 'getAssessment' | 'exportAssessment' | 'exportAssessmentEvidence'> => {
  const workbook = async (call: Asked, tx: Tx, { view, seen }: NonNullable<Awaited<ReturnType<typeof viewWhole>>>) => {
    const evidence = await evidenceOf(tx, seen.assessment)
    const { agencyName: agencyOf } = seen
    const body = await formWorkbook({ view, evidence, agencyOf, day: call.today, language: call.caller.language })
    return { evidence, body }
  }
  return {
    async getAssessment(call, tx) {
      return (await viewWhole(tx, sources, call.params.id, call))?.view ?? refuse('not-found')
    },

    async exportAssessment(call, tx) {
      const whole = await viewWhole(tx, sources, call.params.id, call)
      if (!whole) return refuse('not-found')
      return { name: fileName(whole.view, 'xlsx'), type: XLSX, body: (await workbook(call, tx, whole)).body }
    },

    async exportAssessmentEvidence(call, tx) {
      const whole = await viewWhole(tx, sources, call.params.id, call)
      if (!whole) return refuse('not-found')
      const { evidence, body } = await workbook(call, tx, whole)
      if (evidence.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_ARCHIVE_BYTES) return refuse('too-large-together')
      const entries = [{ name: fileName(whole.view, 'xlsx'), bytes: body }]
      for (const { sha256, path } of archived(evidence)) {
        if (!(await files.has(sha256))) continue
        const chunks: Buffer[] = []
        for await (const chunk of files.read(sha256)) chunks.push(chunk as Buffer)
        entries.push({ name: path, bytes: Buffer.concat(chunks) })
      }
      return { name: fileName(whole.view, 'zip'), type: 'application/zip', body: zip(entries) }
    },
  }
}

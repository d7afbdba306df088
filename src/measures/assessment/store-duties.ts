import type { Day } from '#kernel/day'
import { say, type Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import type { Duty, InboxSource } from '#work'
import { listEditions } from '../scoring/store-editions.ts'
import type { Assessment } from './assessment.ts'
import { agenciesOf } from './store-around.ts'
import { listAssessments } from './store-assessment.ts'
import { type Group, groupsOf } from './store-progress.ts'
import { dutyTexts } from './text.ts'

type Turn = 'declare' | 'asked' | 'verify' | 'decide'

const said: Readonly<Record<Turn, Text>> = {
  declare: dutyTexts.toDeclare,
  asked: dutyTexts.toMend,
  verify: dutyTexts.toVerify,
  decide: dutyTexts.toDecide,
}

/**
 * What of the self-assessments waits for the reader: to declare and to mend, one duty an assessment; to verify and to
 * decide, one duty an edition and year, however many subjects it is about.
 */
export const assessmentsDue: InboxSource = async (tx, { caller }) => {
  if (!caller.may('measures.act') && !caller.may('measures.approve')) return []
  const mine = agenciesOf(caller)
  const groups = await groupsOf(tx, 'open')
  const turns = groups.flatMap((group) => {
    const turn = turnFor(group, mine, caller.may)
    return turn === null ? [] : [{ ...group, turn }]
  })
  if (turns.length === 0) return []
  return dutiesOf(tx, turns)
}

function turnFor(
  { state, agencyId, verifierAgencyId, unitId: unit, sector, own }: Group,
  mine: ReadonlySet<string>,
  may: (power: string, on: { unit: string; sector: string }) => boolean,
): Turn | null {
  if (state === 'open' && mine.has(agencyId)) return 'declare'
  if (state === 'asked' && mine.has(agencyId)) return 'asked'
  if (state === 'declared' && mine.has(verifierAgencyId) && may('measures.verify', { unit, sector })) return 'verify'
  if (state === 'disputed' && !own && !mine.has(agencyId) && may('measures.approve', { unit, sector })) return 'decide'
  return null
}

async function dutiesOf(tx: Tx, turns: readonly (Group & { readonly turn: Turn })[]): Promise<Duty[]> {
  const names = new Map((await listEditions(tx)).map(({ id, name }) => [id, name]))
  const byId = new Map((await listAssessments(tx, { state: 'open' })).map((one) => [one.id, one]))
  const heaps = Map.groupBy(
    turns.filter(({ assessmentId }) => byId.has(assessmentId)),
    ({ turn, assessmentId }) => {
      const { editionId, year } = byId.get(assessmentId) as Assessment
      return turn === 'verify' || turn === 'decide' ? `${turn} ${editionId} ${year}` : `${turn} ${assessmentId}`
    },
  )
  return [...heaps.values()].map((some): Duty => {
    const { turn, assessmentId, unitId } = some[0] as Group & { turn: Turn }
    const { id, editionId, year, dueDay } = byId.get(assessmentId) as Assessment
    const together = turn === 'verify' || turn === 'decide'
    const n = some.reduce((sum, one) => sum + one.n, 0)
    const due = together
      ? (some.map((one) => (byId.get(one.assessmentId) as Assessment).verifyDay).toSorted()[0] as Day)
      : turn === 'declare'
        ? dueDay
        : (byId.get(assessmentId) as Assessment).verifyDay
    const title = (language: 'vi' | 'en') =>
      say(dutyTexts[turn], language, { edition: names.get(editionId)?.[language] ?? editionId, year, n })
    return {
      subject: together
        ? { type: 'measures.assessments', id: `${editionId}/${year}/${turn}` }
        : { type: 'measures.assessment', id: turn === 'asked' ? `${id}/asked` : id },
      code: null,
      title: { vi: title('vi'), en: title('en') },
      said: said[turn],
      unit: unitId,
      due,
    }
  })
}

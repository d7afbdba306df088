import { type Day, daysBetween, spokenDay } from '#kernel/day'
import { say } from '#kernel/text'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { notify } from '#work'
import type { Edition } from '../scoring/edition.ts'
import { listEditions } from '../scoring/store-editions.ts'
import type { Assessment } from './assessment.ts'
import { type Owed, owing, type Waiting } from './owing.ts'
import { listAssessments } from './store-assessment.ts'
import { type Group, groupsOf } from './store-progress.ts'
import { dutyTexts } from './text.ts'

export const waitingOf = ({ dueDay, verifyDay }: Assessment, group: Group): Waiting => ({ ...group, dueDay, verifyDay })

/** Lines of the year with the days of their assessment. */
export const waitingIn = (list: readonly Assessment[], groups: readonly Group[]): Waiting[] => {
  const byId = new Map(list.map((one) => [one.id, one]))
  return groups.flatMap((group) => {
    const assessment = byId.get(group.assessmentId)
    return assessment ? [waitingOf(assessment, group)] : []
  })
}

/** Tells the officers of an agency what it still owes; in one notice, whatever number of subjects it verifies. */
export async function remind(
  tx: Tx,
  acting: Acting,
  edition: Edition,
  year: number,
  { agencyId, declare, asked, verify, disputed, due }: Owed,
): Promise<void> {
  const n = declare + asked + verify + disputed
  const said = (language: 'vi' | 'en') =>
    say(dutyTexts.remind, language, { n, due: due === null ? '' : spokenDay(due) })
  await notify(tx, acting, {
    to: { agencies: [agencyId] },
    event: 'measures.assessment-reminded',
    subject: { type: 'measures.assessments', id: `${edition.id}/${year}` },
    where: { unit: null, sector: edition.sector },
    title: `${edition.name.vi} ${year}`,
    said: { vi: said('vi'), en: said('en') },
    link: `/assessments?edition=${edition.id}&year=${year}`,
  })
}

/** Days before the day something is due, and after it, on which who owes it hears of it. */
const REMIND_BEFORE: ReadonlySet<number> = new Set([7, 3, 1, -1, -7])

/** By the clock: reminds who still owes something that is due in a week, in three days, tomorrow, or since yesterday. */
export async function remindDue(tx: Tx, acting: Acting, today: Day): Promise<number> {
  const open = await listAssessments(tx, { state: 'open' })
  const groups = await groupsOf(tx, 'open')
  const editions = new Map((await listEditions(tx)).map((edition) => [edition.id, edition]))
  let reminded = 0
  for (const some of Map.groupBy(open, ({ editionId, year }) => `${editionId} ${year}`).values()) {
    const { editionId, year } = some[0] as Assessment
    const edition = editions.get(editionId)
    if (!edition) continue
    for (const owed of owing(waitingIn(some, groups), today)) {
      if (owed.due === null || !REMIND_BEFORE.has(daysBetween(today, owed.due))) continue
      await remind(tx, acting, edition, year, owed)
      reminded += 1
    }
  }
  return reminded
}

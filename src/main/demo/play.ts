import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import { callerOfAccount, findAccountByUsername, officersOf, systemCaller } from '#people'
import { newId } from '#platform/id'
import type { Database } from '#platform/sql/connect'
import { type Tx, within } from '#platform/sql/transaction'
import { issueDirective, movePetition, moveTask, type OnBehalf, raisePetition } from '#work'
import type { DirectiveStory, ObstacleStory } from './story.ts'

interface Playing {
  readonly db: Database
  readonly today: Day
  /** Nothing of the story happens later than this. */
  readonly now: Instant
}

/** Writes a directive and what became of it, through the same doors officials use, at the hours they would have. */
export async function playDirective({ db, today, now }: Playing, story: DirectiveStory): Promise<void> {
  const { by, daysAgo, input, courses } = story
  const clock = clockOf(today, now)
  await within(db.kysely, systemCaller(), 'write', async (tx) => {
    const issuer = await behalfOfAccount(tx, by, today)
    const issued = agreed(await issueDirective(tx, acting(clock(daysAgo, 8)), input, issuer))
    const byAgency = new Map(issued.tasks.map(({ id, agency }) => [agency, id]))
    for (const { agency, acceptedDaysAgo, submittedDaysAgo, approvedDaysAgo, result } of courses) {
      const task = byAgency.get(agency)
      if (task === undefined) continue
      const officer = await behalfOfAgency(tx, agency, today)
      if (acceptedDaysAgo !== undefined)
        agreed(await moveTask(tx, acting(clock(acceptedDaysAgo, 10)), task, { step: 'accept' }, officer))
      if (submittedDaysAgo !== undefined)
        agreed(
          await moveTask(
            tx,
            acting(clock(submittedDaysAgo, 15)),
            task,
            { step: 'submit', words: result ?? '' },
            officer,
          ),
        )
      if (approvedDaysAgo !== undefined)
        agreed(await moveTask(tx, acting(clock(approvedDaysAgo, 16)), task, { step: 'approve' }, issuer))
    }
  })
}

/** Writes an obstacle as an enterprise raised it, and how far it came. */
export async function playObstacle({ db, today, now }: Playing, story: ObstacleStory): Promise<void> {
  const clock = clockOf(today, now)
  await within(db.kysely, systemCaller(), 'write', async (tx) => {
    const raised = agreed(await raisePetition(tx, acting(clock(story.daysAgo, 9)), story.input))
    if (story.takenBy === undefined) return
    const desk = await behalfOfAccount(tx, story.takenBy, today)
    const step = async (hour: number, ask: Parameters<typeof movePetition>[3]): Promise<void> => {
      agreed(await movePetition(tx, acting(clock(story.daysAgo - 1, hour)), raised.id, ask, desk))
    }
    await step(9, { step: 'take' })
    if (story.forwardedTo !== undefined)
      await step(10, { step: 'forward', agency: story.forwardedTo, words: 'Đề nghị Sở xem xét, trả lời doanh nghiệp.' })
    if (story.answer !== undefined) await step(11, { step: 'answer', words: story.answer, outcome: 'solved' })
  })
}

const acting = (at: Instant) => ({ caller: systemCaller(), at, requestId: newId() })

/** An hour of a working day gone by, never later than now. */
const clockOf =
  (today: Day, now: Instant) =>
  (daysAgo: number, hour: number): Instant => {
    const at = instantOf(addDays(today, -daysAgo), hour * 60)
    return at < now ? at : now
  }

/** The story must be legal: a refusal is a fault in it. */
export function agreed<T>(answer: T | Refused): T {
  if (isRefused(answer))
    throw new Error(`the demo story was refused: ${answer.refused} ${JSON.stringify(answer.values ?? {})}`)
  return answer
}

export async function behalfOfAccount(tx: Tx, username: string, today: Day): Promise<OnBehalf> {
  const account = await findAccountByUsername(tx, username)
  if (!account) throw new Error(`no demo account ${username}`)
  const { agencyId } = await callerOfAccount(tx, account.id, instantOf(today))
  if (agencyId === null) throw new Error(`${username} holds no post`)
  return { accountId: account.id, name: account.name, agencyId }
}

export async function behalfOfAgency(tx: Tx, agency: string, today: Day): Promise<OnBehalf> {
  const officer = (await officersOf(tx, agency, today))[0]
  if (!officer) throw new Error(`nobody holds a post in ${agency}`)
  return { accountId: officer.accountId, name: officer.name, agencyId: agency }
}

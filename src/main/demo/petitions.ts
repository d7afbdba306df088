import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { systemCaller } from '#people'
import { type Atlas, unitOn } from '#places'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { joinPetition, movePetition, type OnBehalf, publishMasked, raisePetition } from '#work'
import type { CitizenStory, Course } from './petition-course.ts'
import { citizenStories, obstacleStories } from './petition-story.ts'
import { agreed, behalfOfAccount, behalfOfAgency } from './play.ts'

interface Playing {
  readonly atlas: Atlas
  readonly today: Day
  /** Nothing of the story happens later. */
  readonly now: Instant
}

type Move = Parameters<typeof movePetition>[3]

const CITY = 'ubnd-31-hai-phong'
/** What citizens say of officials goes to the city's desk. */
const CITY_CATEGORIES: readonly string[] = ['attitude']

/** A month of reports around Chu Văn An and the obstacles of enterprises, through the doors officials use. */
export async function playPetitions(tx: Tx, { atlas, today, now }: Playing): Promise<void> {
  const officers = new Map<string, OnBehalf>([[CITY, await behalfOfAccount(tx, 'chutich', today)]])
  const officer = async (agency: string): Promise<OnBehalf> => {
    const found = officers.get(agency) ?? (await behalfOfAgency(tx, agency, today))
    officers.set(agency, found)
    return found
  }
  const acting = (daysAgo: number, hour: number) => {
    const at = instantOf(addDays(today, -Math.max(0, daysAgo)), hour * 60)
    return { caller: systemCaller(), at: at < now ? at : now, requestId: newId() }
  }
  const raised = new Map<string, string>()

  const play = async (id: string, daysAgo: number, desk: OnBehalf, course: Course): Promise<void> => {
    const step = async (after: number, hour: number, ask: Move, as: OnBehalf | 'raiser' = desk) => {
      agreed(await movePetition(tx, acting(daysAgo - after, hour), id, ask, as))
    }
    const take = (after: number, by = desk) => step(after, 14, { step: 'take' }, by)
    switch (course.to) {
      case 'received':
        return
      case 'joined':
        agreed(await joinPetition(tx, acting(daysAgo, 15), id, raised.get(course.with) ?? '', undefined, desk))
        return
      case 'assigned':
        return step(1, 10, { step: 'assign', agency: course.agency, words: course.words })
      case 'taken':
      case 'closed':
        return take(course.after)
      case 'asked':
        await take(course.after)
        return step(course.after, 15, { step: 'ask', words: course.words })
      case 'rejected':
        return step(course.after, 16, { step: 'reject', words: course.words, reason: course.reason })
      case 'referred': {
        const { words, outside, contact } = course
        return step(course.after, 16, { step: 'refer', words, outside, contact })
      }
      case 'answered':
        return playAnswer(course)
    }

    async function playAnswer(answer: Extract<Course, { to: 'answered' }>): Promise<void> {
      const { after, by, words, outcome = 'solved', rating, remark, contested, published } = answer
      const handler = by === undefined ? desk : await officer(by)
      if (by !== undefined) await step(1, 10, { step: 'assign', agency: by })
      await take(Math.min(2, after), handler)
      await step(after, 15, { step: 'answer', words, outcome }, handler)
      if (rating !== undefined) await step(after + 1, 19, { step: 'rate', rating, words: remark }, 'raiser')
      if (published) await publishMasked(tx, acting(daysAgo - after - 2, 10), id)
      if (contested !== undefined) await step(after + 2, 7, { step: 'reopen', words: contested }, 'raiser')
    }
  }

  for (const story of citizenStories) {
    const { daysAgo, unit, course, key } = story
    const { id } = agreed(await raisePetition(tx, acting(daysAgo, 7 + (raised.size % 3)), inputOf(story, atlas, today)))
    raised.set(key ?? id, id)
    const desk = CITY_CATEGORIES.includes(story.category) ? CITY : `ubnd-${unit}`
    await play(id, daysAgo, await officer(desk), course)
  }
  for (const { daysAgo, input, assignedTo } of obstacleStories) {
    const { id } = agreed(await raisePetition(tx, acting(daysAgo, 9), input))
    if (assignedTo !== undefined) await play(id, daysAgo, await officer(CITY), { to: 'assigned', agency: assignedTo })
  }
}

function inputOf(story: CitizenStory, atlas: Atlas, today: Day): Parameters<typeof raisePetition>[2] {
  const { unit, category, text, address, name, phone, urgent, consent, at } = story
  const middle = unitOn(atlas, unit, today)?.point ?? null
  return {
    origin: 'citizen',
    unit,
    category,
    text,
    address,
    name,
    phone,
    consent,
    urgency: urgent ? 'urgent' : 'normal',
    ...(at && middle
      ? {
          point: {
            longitude: Number((middle.longitude + at[0] / 1_000).toFixed(5)),
            latitude: Number((middle.latitude + at[1] / 1_000).toFixed(5)),
            accuracy: 15,
          },
        }
      : {}),
  }
}

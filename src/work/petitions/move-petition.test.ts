import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayOf, instantOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { buildCalendar } from '../calendar/calendar.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../calendar/deadline.ts'
import { flawsOf } from '../engine/flaws.ts'
import { foldStates } from '../engine/workflow.ts'
import { ROLES, type Role } from '../names.ts'
import { freshPetition, hoursAfterRaised, type PetitionWish, petitionWishes } from './arbitraries.ts'
import { movePetition, type PetitionAsk } from './move-petition.ts'
import { ORIGINS, PETITION_CATEGORIES, URGENCIES } from './names.ts'
import type { Petition, PetitionMove } from './petition.ts'
import { answerBy } from './terms.ts'
import { petitionWorkflowOf, petitionWorkflows } from './workflow-petition.ts'

const calendar = buildCalendar({ special: [] })
const everybody: ReadonlySet<Role> = new Set(ROLES)
const by = { accountId: null, name: null, agencyId: null }

const take = (petition: Petition, ask: PetitionAsk, at = hoursAfterRaised(10)) =>
  movePetition(petition, ask, { roles: everybody, by, at, language: 'vi', calendar })

/** The petition after a step that must be allowed. */
function taken(petition: Petition, ask: PetitionAsk, day: Day): Petition {
  const decided = take(petition, ask, instantOf(day, 600))
  if (isRefused(decided)) throw new Error(decided.refused)
  return decided.state.petition
}

function live(wishes: readonly PetitionWish[]) {
  let petition = freshPetition()
  const moves: PetitionMove[] = []
  const lives = [petition]
  let hours = 8
  for (const wish of wishes) {
    hours += wish.hours
    const decided = take(petition, wish.ask, hoursAfterRaised(hours))
    if (isRefused(decided)) continue
    petition = decided.state.petition
    moves.push(decided.state.move)
    lives.push(petition)
  }
  return { petition, moves, lives, today: dayOf(hoursAfterRaised(hours)) }
}

test('the workflows of petitions are whole', () => {
  for (const workflow of petitionWorkflows) expect(flawsOf(workflow)).toEqual([])
})

test('whatever is asked in whatever order: the state is the fold of the moves, and what a state means holds', () => {
  fc.assert(
    fc.property(petitionWishes, (wishes) => {
      const { petition, moves, lives } = live(wishes)
      expect(foldStates(petitionWorkflowOf(2), ['raise', ...moves.map(({ step }) => step)])).toBe(petition.state)
      expect(moves.map(({ seq }) => seq)).toEqual(moves.map((_, n) => n + 1))
      for (const one of lives) {
        expect(one.firstDue).toBe('2026-11-16')
        expect(isWorkingDay(calendar, one.due)).toBe(true)
        expect(one.closedOn !== null).toBe(one.state === 'closed')
        expect(one.pausedOn !== null).toBe(one.state === 'need-info')
        // Answered says what was answered, how it ended and until when it may be contested.
        const isAnswered = one.state === 'answered' || one.state === 'rated'
        expect(!isAnswered || (one.answer !== null && one.outcome !== null && one.windowDay !== null)).toBe(true)
        expect(one.rating === null || one.state === 'rated' || one.state === 'closed').toBe(true)
        expect(one.state !== 'closed' || one.outcome !== null).toBe(true)
        expect(one.outcome !== 'not-ours' || one.outside !== null).toBe(true)
        expect(one.outcome !== 'rejected' || one.rejection !== null).toBe(true)
        expect(one.state !== 'joined' || one.mainId !== null).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('whose it is stays said when the desk that said so is succeeded', () => {
  const ask = { step: 'refer', words: 'Của điện lực', outside: 'Điện lực', contact: '1900' } as const
  const referred = taken(freshPetition(), ask, '2026-11-04')
  const to = { agency: 'so-b', sector: 'construction' }
  expect(taken(referred, { step: 'pass', to }, '2026-11-05')).toMatchObject({
    outcome: 'not-ours',
    handlerAgency: 'so-b',
    outside: 'Điện lực',
    outsideContact: '1900',
  })
})

const days = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-11-02', n))

test('the clock stands while something is asked: the pause is a shift of the deadline by as many working days', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 15 }), (asked, waited) => {
      const told = addDays(asked, waited)
      const paused = taken(freshPetition({ state: 'taken' }), { step: 'ask', words: 'Ở đâu?' }, asked)
      expect(paused.due).toBe('2026-11-16')
      const on = taken(paused, { step: 'inform', words: 'Ở đây.' }, told)
      expect(workingDaysBetween(calendar, '2026-11-16', on.due)).toBe(workingDaysBetween(calendar, asked, told))
      expect(on).toMatchObject({ state: 'taken', pausedOn: null, windowDay: null })
    }),
  )
})

test('a report joined and parted is what it was, in whatever state it was joined', () => {
  const main = { id: '0192f0c1-0000-7000-8000-00000000000b', followHash: 'm', agencies: ['ubnd-a'] }
  for (const [state, step] of [
    ['received', 'part'],
    ['assigned', 'part-assigned'],
    ['taken', 'part-taken'],
  ] as const) {
    const before = freshPetition({ state, handlerAgency: 'so-a', sector: 'construction' })
    const joined = taken(before, { step: 'join', main }, '2026-11-04')
    expect(joined).toMatchObject({ state: 'joined', joinedFrom: state, mainId: main.id })
    expect(taken(joined, { step }, '2026-11-12')).toEqual({ ...before, moves: before.moves + 2 })
  }
})

test('a rating once an answer; contested, the clock starts again and the answer may be rated anew', () => {
  const answered = taken(
    freshPetition({ state: 'taken' }),
    { step: 'answer', words: 'Xong', outcome: 'solved' },
    '2026-11-10',
  )
  const rated = taken(answered, { step: 'rate', rating: 2 }, '2026-11-11')
  expect(take(rated, { step: 'rate', rating: 5 })).toMatchObject({ refused: 'wrong-state' })
  const again = taken(rated, { step: 'reopen', words: 'Chưa được' }, '2026-11-12')
  expect(again).toMatchObject({ state: 'taken', rating: null, outcome: null, reopened: 1 })
  expect(again.due).toBe(addWorkingDays(calendar, '2026-11-12', 10))
  const second = taken(again, { step: 'answer', words: 'Xong hẳn', outcome: 'solved' }, '2026-11-13')
  expect(taken(second, { step: 'rate', rating: 5 }, '2026-11-14')).toMatchObject({ state: 'rated', rating: 5 })
  expect(take(second, { step: 'reopen', words: 'Muộn' }, instantOf('2026-11-29', 600))).toMatchObject({
    refused: 'window-over',
    values: { day: '28/11/2026' },
  })
})

test('the desk judges how urgent it is: the deadline is counted anew from the day it was raised, never into the past', () => {
  const to = { agency: 'so-a', sector: 'construction' }
  const soon = taken(freshPetition(), { step: 'assign', to, urgency: 'urgent' }, '2026-11-03')
  expect(soon).toMatchObject({ urgency: 'urgent', due: '2026-11-04', firstDue: '2026-11-16' })
  expect(taken(freshPetition(), { step: 'assign', to, urgency: 'urgent' }, '2026-11-10').due).toBe('2026-11-10')
})

test('an answer is due on a working day after the day it was raised, sooner when it is urgent, for every kind', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...PETITION_CATEGORIES), fc.constantFrom(...ORIGINS), (day, category, origin) => {
      const [normal, urgent] = URGENCIES.map((urgency) => answerBy(calendar, day, { origin, category, urgency })) as [
        Day,
        Day,
      ]
      expect(isWorkingDay(calendar, normal)).toBe(true)
      expect(urgent > day).toBe(true)
      expect(urgent <= normal).toBe(true)
    }),
  )
})

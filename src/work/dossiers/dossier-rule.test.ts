import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, dayOf, type Instant, instant, instantOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { buildCalendar } from '../calendar/calendar.ts'
import { addWorkingHours, workingHoursBetween } from '../calendar/working-hours.ts'
import { flawsOf } from '../engine/flaws.ts'
import type { Role } from '../names.ts'
import { afterPause, appointmentAt, clockOf, heldHours, isLateDossier } from './appointment.ts'
import { applyDossierMove, type Dossier, type DossierMove, isClosedDossier, replayDossier } from './dossier.ts'
import { type DossierAround, type DossierAsk, moveDossier } from './dossier-rule.ts'
import { DOSSIER_STEPS, type DossierStep } from './names.ts'
import { agencyFor, hoursOf } from './procedure.ts'
import { seedProcedures } from './seed-procedures.ts'
import { staysOf } from './stays.ts'
import { dossierWorkflow } from './workflow-dossier.ts'

const calendar = buildCalendar({ special: [], announced: new Set() })
const procedure = seedProcedures.find(({ stages }) => new Set(stages.map(({ agency }) => agency)).size === 3)!
const WARD = 'ubnd-a'
const agencies = [WARD, 'cong-an', 'bhxh']
const everybody: ReadonlySet<Role> = new Set(['applicant', 'desk', 'handler', 'head', 'system'])
const nobody = { accountId: null, name: null, agencyId: null }

const begun: DossierMove = {
  seq: 0,
  step: 'apply',
  at: '2026-11-02T01:00:00.000Z',
  by: nobody,
  words: null,
  due: null,
  promised: null,
  toAgency: WARD,
  toUnit: '1-a',
  fromAgency: null,
  stage: null,
  spent: null,
  heldHours: null,
  documents: null,
  amount: null,
  answerBy: '2026-11-17',
}
const fresh: Dossier = {
  ...applyDossierMove(null, begun),
  home: 1,
  id: '0192f0c1-0000-7000-8000-00000000000a',
  code: 'HS-01-001',
  followHash: '',
  procedureId: procedure.id,
  procedureVersion: 1,
  title: procedure.name,
  sector: 'general',
  channel: 'online',
  workflow: 1,
  fee: 0,
}

const around = (at: Instant, more: Partial<DossierAround> = {}): DossierAround => ({
  roles: everybody,
  by: { accountId: 'x', name: 'Nguyễn Văn An', agencyId: WARD },
  at,
  language: 'vi',
  calendar,
  procedure,
  agencies,
  agencyName: (id) => id,
  supplied: new Set(procedure.requirements.map(({ id }) => id)),
  suppliedSince: new Set(procedure.requirements.map(({ id }) => id)),
  ...more,
})

interface Wish {
  /** Among the steps the state allows, those that close it one time in eight; or any step at all. */
  readonly pick: number
  readonly wild: boolean
  readonly minutes: number
}
const wishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.record({ pick: fc.nat(10_000), wild: fc.boolean(), minutes: fc.integer({ min: 0, max: 4_000 }) }),
  { maxLength: 60, size: 'max' },
)
const OPENED = DOSSIER_STEPS.filter((one) => one !== 'apply')

function stepOf({ pick, wild }: Wish, state: Dossier['state']): DossierStep {
  if (wild && pick % 3 === 0) return OPENED[pick % OPENED.length]!
  const fits = OPENED.filter((one) => {
    const { from, to } = dossierWorkflow.steps[one]
    return from.includes(state) && to !== 'same' && (pick % 8 === 0 || !dossierWorkflow.states[to].closed)
  })
  return fits[pick % Math.max(fits.length, 1)] ?? 'note'
}

const laterOf = (a: Instant, b: Instant): Instant => [a, b].sort().at(-1) as Instant

interface Lived {
  readonly dossier: Dossier
  readonly moves: readonly DossierMove[]
  readonly at: Instant
}
type Named = { readonly step: DossierStep; readonly minutes: number }
function live(asked: readonly (Wish | Named)[]): Lived {
  let dossier = fresh
  const moves = [begun]
  let at = begun.at
  for (const wish of asked) {
    at = instant(Date.parse(at) + wish.minutes * 60_000)
    const step = 'step' in wish ? wish.step : stepOf(wish, dossier.state)
    const ask: DossierAsk = {
      step,
      words: 'Lý do',
      amount: 1_000,
      documents: ['r2'],
      due: dossier.due === null ? at : addWorkingHours(calendar, laterOf(dossier.due, at), 9),
      agency: 'ubnd-thanh-pho',
    }
    const decided = moveDossier(dossier, ask, around(at))
    if (isRefused(decided)) continue
    dossier = decided.state.dossier
    moves.push(decided.state.move)
  }
  return { dossier, moves, at }
}

test('the workflow is whole', () => {
  expect(flawsOf(dossierWorkflow)).toEqual([])
})

test('whatever is asked in whatever order: the dossier is the fold of its moves; more is asked for once, and guided once', () => {
  let far = 0
  fc.assert(
    fc.property(wishes, (asked) => {
      const { dossier, moves } = live(asked)
      expect(dossier).toMatchObject(replayDossier(moves))
      expect(moves.filter(({ step }) => step === 'ask').length).toBeLessThanOrEqual(1)
      expect(moves.filter(({ step }) => step === 'guide').length).toBeLessThanOrEqual(1)
      expect(dossier.extensions).toBe(moves.filter(({ step }) => step === 'apologise').length)
      expect(isClosedDossier(dossier)).toBe(dossier.closedOn !== null)
      expect(dossier.agencies).toContain(dossier.holderAgency)
      if (dossier.issuedAt !== null) far++
    }),
    { numRuns: 400 },
  )
  expect(far).toBeGreaterThan(5)
})

test('the first appointment never changes; apologies move the appointment, never the promise; only pauses move both', () => {
  fc.assert(
    fc.property(wishes, (asked) => {
      const { moves } = live(asked)
      let before = applyDossierMove(null, begun)
      const wrong: string[] = []
      for (const move of moves.slice(1)) {
        const now = applyDossierMove(before, move)
        const { step } = move
        if (before.firstDue !== null && now.firstDue !== before.firstDue) wrong.push(`${step} moved the first`)
        if (step === 'apologise' && !(now.due! > before.due!)) wrong.push('an apology gave no later date')
        const pauseEnds = step === 'supply' || step === 'pay'
        if (before.promised !== null && now.promised !== before.promised && !pauseEnds) wrong.push(`${step} moved it`)
        before = now
      }
      expect(wrong).toEqual([])
    }),
  )
})

test('what the agencies spent, without the pauses, is the working time from being taken in to the result', () => {
  fc.assert(
    fc.property(wishes, (asked) => {
      const { dossier, moves, at } = live(asked)
      if (dossier.acceptedAt === null) return
      const stays = staysOf(dossier, moves, calendar, at)
      const spent = stays.reduce((sum, { hours }) => sum + hours, 0)
      const last = moves.find(({ step }) => ['issue', 'decline', 'withdraw', 'lapse'].includes(step))?.at
      let paused = 0
      let since: Instant | null = null
      for (const move of moves) {
        if (move.step === 'ask' || move.step === 'charge') since = move.at
        if (since !== null && ['supply', 'pay', 'withdraw', 'lapse'].includes(move.step)) {
          paused += workingHoursBetween(calendar, since, move.at)
          since = null
        }
      }
      if (since !== null) paused += workingHoursBetween(calendar, since, at)
      const whole = workingHoursBetween(calendar, dossier.acceptedAt, last ?? at)
      // Each stay is rounded to a tenth.
      expect(Math.abs(spent + paused - whole)).toBeLessThan(0.06 * (stays.length + 1))
      expect(stays.filter(({ leftAt }) => leftAt === null).length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 300 },
  )
})

const moments = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 1_439 }))
  .map(([days, minutes]) => instant(Date.parse(instantOf('2026-01-05')) + days * 86_400_000 + minutes * 60_000))

test('a pause shifts the appointment by exactly the working time it stood, however it falls', () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 60_000 }),
      (accepted, hours, length) => {
        const due = appointmentAt(calendar, procedure, accepted)
        const pausedAt = addWorkingHours(calendar, accepted, Math.min(hours, 20))
        const resumed = instant(Date.parse(pausedAt) + length * 60_000)
        const shifted = afterPause(calendar, { due, promised: due, pausedAt }, resumed)
        const left = workingHoursBetween(calendar, pausedAt, due)
        expect(workingHoursBetween(calendar, resumed, shifted.due!)).toBeCloseTo(left, 6)
        expect(shifted.promised).toBe(shifted.due)
        expect(shifted.due! >= due).toBe(true)
      },
    ),
  )
})

test('an appointment is the sum of the steps, in working hours, and never out of them', () => {
  for (const one of seedProcedures) expect(hoursOf(one.stages)).toBe(one.termHours)
  fc.assert(
    fc.property(moments, fc.constantFrom(...seedProcedures), (accepted, one) => {
      const due = appointmentAt(calendar, one, accepted)
      expect(workingHoursBetween(calendar, accepted, due)).toBeCloseTo(one.termHours, 6)
      expect(calendar.sessionsOn(dayOf(due)).length).toBeGreaterThan(0)
      const held = heldHours(calendar, { heldSince: accepted, heldHours: 0 }, due)
      expect(held).toBeCloseTo(one.termHours, 6)
    }),
  )
})

test('late stays late: an apology, a pause and a result afterwards do not make it in time', () => {
  const { dossier } = live([
    { step: 'send', minutes: 0 },
    { step: 'accept', minutes: 60 },
    { step: 'receive', minutes: 60 },
  ])
  const after = '2026-11-09T02:00:00.000Z'
  expect(isLateDossier(dossier, after)).toBe(true)
  const due = '2026-11-12T02:00:00.000Z'
  const sorry = moveDossier(dossier, { step: 'apologise', words: 'Chậm', due }, around(after))
  if (isRefused(sorry)) throw new Error(sorry.refused)
  expect(isLateDossier(sorry.state.dossier, after)).toBe(true)
  const ask = moveDossier(sorry.state.dossier, { step: 'ask', words: 'Thiếu', documents: [] }, around(after))
  if (isRefused(ask)) throw new Error(ask.refused)
  expect(clockOf(ask.state.dossier)).toBe('stands')
  expect(isLateDossier(ask.state.dossier, '2026-12-09T02:00:00.000Z')).toBe(true)
  const back = moveDossier(ask.state.dossier, { step: 'supply', documents: [] }, around('2026-12-09T02:00:00.000Z'))
  if (isRefused(back)) throw new Error(back.refused)
  expect(isLateDossier(back.state.dossier, '2026-12-09T02:00:00.000Z')).toBe(true)
})

test('an apology is not given while there is time, and needs reason, date and hand', () => {
  const { dossier } = live([
    { step: 'send', minutes: 0 },
    { step: 'accept', minutes: 60 },
  ])
  const early = '2026-11-02T04:00:00.000Z'
  const ask: DossierAsk = { step: 'apologise', words: 'Bận', due: '2026-11-10T02:00:00.000Z' }
  expect(moveDossier(dossier, ask, around(early))).toMatchObject({ refused: 'not-late' })
  const eve = '2026-11-04T04:00:00.000Z'
  expect(moveDossier(dossier, { ...ask, words: ' ' }, around(eve))).toMatchObject({ refused: 'words-missing' })
  expect(moveDossier(dossier, { ...ask, due: undefined }, around(eve))).toMatchObject({ refused: 'due-missing' })
  expect(moveDossier(dossier, { ...ask, due: '2026-11-08T02:00:00.000Z' }, around(eve))).toMatchObject({
    refused: 'due-not-later',
  })
  const officer = around(eve, { roles: new Set(['desk', 'handler']) })
  expect(moveDossier(dossier, ask, officer)).toMatchObject({ refused: 'not-your-step' })
  expect(moveDossier(dossier, ask, around(eve))).toMatchObject({ state: { dossier: { extensions: 1 } } })
})

test('paper counts at the desk alone: an applicant cannot claim to have handed it over', () => {
  const empty = { supplied: new Set<string>(), suppliedSince: new Set<string>() }
  const ask: DossierAsk = { step: 'send', documents: ['r1', 'r2'] }
  const at = begun.at
  expect(moveDossier(fresh, ask, around(at, { ...empty, roles: new Set(['applicant']) }))).toMatchObject({
    refused: 'documents-missing',
  })
  expect(moveDossier(fresh, ask, around(at, { ...empty, roles: new Set(['desk']) }))).toMatchObject({
    state: { dossier: { state: 'submitted', papers: ['r1', 'r2'] } },
  })
})

test('the agency of a step is the nearest of its sector; the committee, not its office; none is said', () => {
  const agency = (id: string, unit: string, sector: string, parent: string | null, to: Day | null = null) =>
    [id, { id, name: { vi: id, en: id }, level: 'commune', sector, unit, parent, from: '2025-07-01', to }] as const
  const all = new Map([
    agency('vp', 'top', 'general', 'ubnd-top'),
    agency('ubnd-top', 'top', 'general', null),
    agency('ca-top', 'top', 'police', 'ubnd-top'),
    agency('ubnd-a', 'a', 'general', 'ubnd-top'),
    agency('ca-b', 'b', 'police', 'ca-top'),
    agency('gone', 'top', 'health', 'ubnd-top', '2026-01-01'),
  ]) as unknown as Parameters<typeof agencyFor>[2]
  const find = (named: string, unit: string) => agencyFor(named, [unit, 'top'], all, '2026-11-23')?.id ?? null
  expect(find('commune/general', 'a')).toBe('ubnd-a')
  expect([find('commune/police', 'b'), find('commune/police', 'a')]).toEqual(['ca-b', 'ca-top'])
  expect([find('province/general', 'a'), find('province/health', 'a'), find('gone', 'a'), find('vp', 'a')]).toEqual([
    'ubnd-top',
    null,
    null,
    'vp',
  ])
})

import { addDays, type Day, dayOf, type Instant, instantOf } from '#kernel/day'
import type { Acting } from '#ledger'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { QuarantineRule } from '../rules/quarantine-duration.ts'
import { isChild } from './assign.ts'
import { climbMissedChecks } from './jobs-check.ts'
import type { FacilityKind, Symptom } from './names.ts'
import { type CheckRow, saveChecks } from './store-check.ts'
import { type CourseRow, findCourses } from './store-course.ts'
import { insertFacility, insertRooms } from './store-facility.ts'
import { keepRules } from './store-follow.ts'
import { planBeds } from './store-plan.ts'
import { insertRule } from './store-rule.ts'
import { insertStays } from './store-stay.ts'

export interface FacilitySeed {
  readonly name: string
  readonly kind: FacilityKind
  readonly unitId: string
  readonly address: string
  readonly latitude: number
  readonly longitude: number
  readonly contact: string
  readonly phone: string
  readonly rooms: number
  readonly beds: number
}

export interface QuarantineSeed {
  readonly outbreakId: string
  readonly rule: Omit<QuarantineRule, 'id'>
  readonly facilities: readonly FacilitySeed[]
  readonly today: Day
  readonly now: Instant
  /** The commune in which one person's check of yesterday was forgotten. */
  readonly forgetfulUnit: string
}

const SYSTEM = { account: null }

/**
 * Puts the people of an outbreak into beds as the plan would have, with the rule of the province kept, the checks of the
 * last days done, one of yesterday forgotten and one person with a fever.
 */
export async function seedQuarantine(tx: Tx, acting: Acting, seed: QuarantineSeed): Promise<void> {
  const { outbreakId, today, now } = seed
  const from = instantOf(seed.rule.inForce.from, 8 * 60)
  await insertRule(tx, { ...seed.rule, id: newId() }, from, null)
  for (const one of seed.facilities) await openFacility(tx, one, from)
  const rows = (await findCourses(tx, { outbreakIds: [outbreakId] })).filter(({ releasedAt }) => releasedAt === null)
  for (const [day, group] of Map.groupBy(rows, ({ quarantinedAt }) => dayOf(quarantinedAt)))
    await keepRules(tx, group, day, { by: { at: now, ...SYSTEM } })
  await lodge(
    tx,
    rows.filter(({ kind }) => kind === 'facility'),
    today,
    now,
  )
  await check(tx, rows, seed)
  await climbMissedChecks(tx, acting)
}

async function openFacility(tx: Tx, { rooms, beds, ...facility }: FacilitySeed, at: Instant): Promise<void> {
  const home = homeOf(facility.unitId)
  const id = newId()
  await insertFacility(tx, { ...facility, home, id, openedOn: dayOf(at), recordedAt: at })
  const names = Array.from({ length: rooms }, (_, n) => `P${100 * (1 + Math.floor(n / 10)) + (n % 10) + 1}`)
  await insertRooms(
    tx,
    names.map((name) => ({ home, id: newId(), facilityId: id, facilityUnitId: facility.unitId, name, beds })),
  )
}

/** Beds as the plan gives them, each from the person's own entering on. */
async function lodge(tx: Tx, rows: readonly CourseRow[], today: Day, now: Instant): Promise<void> {
  const year = Number(today.slice(0, 4))
  const grown = rows.filter((one) => !isChild(one, year))
  const found = await planBeds(
    tx,
    grown.map(({ personId }) => personId),
    now,
    today,
  )
  if (found === null) return
  const people = new Map(found.sleepers.map((one) => [one.id, one]))
  const rooms = new Map(found.rooms.map((one) => [one.id, one]))
  const entered = new Map(rows.map((one) => [one.personId, one.quarantinedAt]))
  for (const { personId, roomId, bed, reasons } of found.plan.placements) {
    const person = people.get(personId)
    const room = rooms.get(roomId)
    const at = entered.get(personId)
    if (person === undefined || room === undefined || at === undefined) continue
    const stay = { ...room, id: newId(), roomId, bed, person, reasons, override: null, arrived: true }
    await insertStays(tx, [stay], at, { at, ...SYSTEM })
  }
}

const CHECKED_DAYS = 13

async function check(tx: Tx, rows: readonly CourseRow[], { today, now, forgetfulUnit }: QuarantineSeed): Promise<void> {
  const yesterday = addDays(today, -1)
  const forgotten = rows.find(
    ({ unitId, quarantinedAt }) => unitId === forgetfulUnit && dayOf(quarantinedAt) < yesterday,
  )
  const feverish = rows.find((row) => row !== forgotten && dayOf(row.quarantinedAt) < yesterday)
  const checks: CheckRow[] = []
  for (let back = CHECKED_DAYS; back >= 1; back--) {
    const day = addDays(today, -back)
    rows.forEach((row, n) => {
      if (dayOf(row.quarantinedAt) > day || (row === forgotten && back === 1)) return
      const hot = row === feverish && back === 1
      checks.push({
        ...row,
        day,
        present: true,
        temperature: hot ? 38.2 : 36.4 + (n % 6) / 10,
        symptoms: hot ? (['fever', 'cough'] satisfies Symptom[]) : [],
        note: null,
        checkedAt: instantOf(day, 7 * 60 + (n % 90)),
      })
    })
  }
  await saveChecks(tx, checks, { at: now, ...SYSTEM })
}

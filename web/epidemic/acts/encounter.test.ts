import { expect, test } from 'vitest'
import { draftOf, type EncounterDraft, emptyEncounter, encounterBody, encounterFaults, meetingOf } from './encounter.ts'

const other = '01a209ad-e100-7fea-9d54-d1b3695becdb'
const listed: EncounterDraft = { ...emptyEncounter('2026-11-22'), otherId: other }

test('a day without hours is the whole day', () => {
  expect(encounterBody(listed)).toMatchObject({
    otherId: other,
    meeting: { startsAt: '2026-11-21T17:00:00.000Z', endsAt: '2026-11-22T16:59:00.000Z', setting: null, mask: null },
  })
})

test('hours narrow it, an unknown day leaves both open', () => {
  const { meeting: timed } = encounterBody({ ...listed, startsTime: '08:00', endsTime: '09:30' })
  expect([timed.startsAt, timed.endsAt]).toEqual(['2026-11-22T01:00:00.000Z', '2026-11-22T02:30:00.000Z'])
  const { meeting: unknown } = encounterBody({ ...listed, startsAt: null })
  expect([unknown.startsAt, unknown.endsAt]).toEqual([null, null])
})

test('somebody new goes along as typed, and the one chosen before does not', () => {
  const draft = { ...listed, which: 'new' as const, name: ' Lê Văn A ', units: ['10549-chu-van-an'], sex: 'male' }
  const body = encounterBody(draft)
  expect(body).not.toHaveProperty('otherId')
  expect(body.other).toEqual({
    name: 'Lê Văn A',
    unitId: '10549-chu-van-an',
    birthYear: null,
    sex: 'male',
    phone: null,
    address: null,
  })
})

test('what does not fit together is named by field', () => {
  expect(Object.keys(encounterFaults(listed))).toEqual([])
  expect(Object.keys(encounterFaults({ ...listed, otherId: null }))).toEqual(['otherId'])
  expect(Object.keys(encounterFaults({ ...listed, startsTime: '09:00', endsTime: '08:00' }))).toEqual(['endsTime'])
  expect(Object.keys(encounterFaults({ ...listed, startsAt: null, startsTime: '09:00' }))).toEqual(['startsAt'])
})

test('what is to be corrected comes back as it was', () => {
  const whole = meetingOf({ ...listed, mask: 'both', space: 'open', nearness: 'under-1m', setting: 'Chợ' })
  expect(meetingOf(draftOf(whole))).toEqual(whole)
  const timed = meetingOf({
    ...listed,
    startsTime: '08:10',
    endsTime: '09:00',
    settingKind: 'health-care',
    worn: 'worn',
  })
  expect(meetingOf(draftOf(timed))).toEqual(timed)
})

import { spokenDay } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { fold, tidy } from '#kernel/fold'
import { type FieldFault, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import { type Atlas, loadAtlas, unitOn } from '#places'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { checkEncounterTimes } from '../../case.ts'
import type { Surroundings } from '../../doors.ts'
import { addMeetings, type NewMeeting } from '../../encounters/store-encounters.ts'
import { personIn } from '../../encounters/store-newcomer.ts'
import { blindIndex, type IdentityKeys } from '../../identity/keys.ts'
import { normalPhone } from '../../identity/numbers.ts'
import { findCodes } from '../../store-chain.ts'
import { findOutbreak } from '../../store-outbreak.ts'
import { addPeople, type NewPerson } from '../../store-person.ts'
import { askRetrace, lockOutbreak } from '../../store-runs.ts'
import { peopleByPhone } from '../../venues/store-check-ins.ts'
import { viewSeen } from '../../view.ts'
import { placeFinder } from '../place.ts'
import type { pastes } from './contract.ts'
import { parsePaste } from './parse-paste.ts'
import type { ConfirmedRow } from './shapes.ts'
import { addLines, type Listed, type NewLine, pastedBefore, peopleByCode, peopleById } from './store-paste.ts'
import { pasteTexts, rowTexts } from './text.ts'

export const createPasteHandlers = ({ identities }: Pick<Surroundings, 'identities'>): Handlers<typeof pastes> => ({
  async previewPaste(call, tx) {
    const { outbreakId, text } = call.body
    if (!(await findOutbreak(tx, outbreakId))) return refuse('unknown-outbreak', { outbreak: outbreakId })
    const { rows, others } = parsePaste(text, call.today)
    const atlas = await loadAtlas(tx)
    const find = placeFinder(atlas)
    const sources = await peopleByCode(
      tx,
      outbreakId,
      rows.flatMap(({ sourceText }) => sourceText ?? []),
    )
    const phones = await peopleByPhone(
      tx,
      outbreakId,
      rows.flatMap(({ phone }) => indexOf(identities, phone) ?? []),
    )
    const people = [...sources.values(), ...phones.values()]
    const codes = await findCodes(
      tx,
      people.map(({ id }) => id),
    )
    const seen = (person: { id: string; unitId: string | null } | undefined) =>
      person ? viewSeen(person.id, person.unitId, codes, atlas, call.today) : null
    return {
      rows: rows.map((row) => {
        const place = row.unitText === null ? null : find(row.unitText, '', call.today)
        return {
          ...row,
          unitId: place && 'unitId' in place ? place.unitId : null,
          source: seen(row.sourceText === null ? undefined : sources.get(row.sourceText)),
          known: seen(phones.get(indexOf(identities, row.phone) ?? '')),
        }
      }),
      others: others.map((other) => ({ ...other, pieces: [...other.pieces] })),
    }
  },

  async writePaste(call, tx) {
    const { outbreakId, rows } = call.body
    if (!(await findOutbreak(tx, outbreakId))) return refuse('unknown-outbreak', { outbreak: outbreakId })
    await lockOutbreak(tx, outbreakId, 'import')
    const keys = rows.map((row) => personKey(identities, row))
    const sources = await peopleById(
      tx,
      outbreakId,
      rows.flatMap(({ sourceId }) => sourceId ?? []),
    )
    const byPhone = await peopleByPhone(
      tx,
      outbreakId,
      rows.flatMap(({ phone }) => indexOf(identities, phone) ?? []),
    )
    const before = await pastedBefore(tx, outbreakId, keys)
    const faults = faultsOf(call, await loadAtlas(tx), sources, byPhone, identities)
    if (faults.length > 0) return refuse('bad-rows', { count: faults.length }, faults)
    const fresh = new Map<string, NewPerson>()
    const known = new Set<string>()
    const meetings: NewMeeting[] = []
    const lines: NewLine[] = []
    rows.forEach((row, at) => {
      const key = keys[at]!
      const listed = byPhone.get(indexOf(identities, row.phone) ?? '') ?? before.get(key)
      const person = listed ?? fresh.get(key) ?? personIn(row, row.unitId, 'paste', key)
      if (listed) known.add(listed.id)
      else fresh.set(key, person as NewPerson)
      const source = row.sourceId === null ? undefined : sources.get(row.sourceId)
      const meeting = source && source.id !== person.id ? meetingOf(row, source, person, outbreakId) : null
      if (meeting) meetings.push(meeting)
      const { home, id: personId, unitId } = person
      const lineKey = blindIndex(identities, 'phone', tidy(row.text))
      lines.push({ home, personId, outbreakId, unitId, key: lineKey, text: row.text, encounterId: meeting?.id ?? null })
    })
    await addPeople(tx, identities, outbreakId, [...fresh.values()], call.at)
    const encounters = await addMeetings(tx, meetings, call.at)
    await addLines(tx, identities, lines, call.at)
    await remember(tx, call, factsOf([...fresh.values()], encounters, call.body.outbreakId, rows.length))
    if (encounters > 0) await askRetrace(tx, outbreakId, call.at)
    const counts = {
      people: fresh.size,
      knownPeople: known.size,
      encounters,
      knownEncounters: meetings.length - encounters,
    }
    return { ...counts, sentence: { vi: say(pasteTexts.done, 'vi', counts), en: say(pasteTexts.done, 'en', counts) } }
  },
})

function indexOf(keys: IdentityKeys, phone: string | null): string | null {
  const digits = phone === null ? null : normalPhone(phone)
  return digits === null ? null : blindIndex(keys, 'phone', digits)
}

/** The same person in another paste: by phone, otherwise by name, year of birth and commune. Keyed, since it stands in the open. */
const personKey = (keys: IdentityKeys, { name, birthYear, phone, unitId }: ConfirmedRow): string =>
  indexOf(keys, phone) ?? blindIndex(keys, 'phone', `${fold(name)}|${birthYear ?? ''}|${unitId}`)

function meetingOf(
  row: ConfirmedRow,
  source: Listed,
  person: Pick<NewPerson, 'home' | 'id' | 'unitId'>,
  outbreakId: string,
): NewMeeting {
  const { startsAt, setting, settingKind } = row
  const endsAt = row.endsAt ?? startsAt
  return {
    home: source.home,
    id: newId(),
    outbreakId,
    aId: source.id,
    bHome: person.home,
    bId: person.id,
    unitId: source.unitId,
    otherUnitId: person.unitId,
    startsAt,
    endsAt,
    setting,
    settingKind,
    nearness: null,
    mask: null,
    enclosed: null,
    protected: null,
    minutes: null,
    naturalKey: ['paste', source.id, person.id, startsAt, endsAt, fold(setting ?? '')].join('|'),
    source: 'paste',
  }
}

type Writing = Pick<Call<typeof pastes.writePaste>, 'body' | 'caller' | 'at' | 'today'>

/** Everything that stops the rows, by row and field. */
function faultsOf(
  { body: { rows }, caller, at, today }: Writing,
  atlas: Atlas,
  sources: ReadonlyMap<string, Listed>,
  byPhone: ReadonlyMap<string, { id: string }>,
  keys: IdentityKeys,
): FieldFault[] {
  const { language } = caller
  const faults: FieldFault[] = []
  for (const { line: row, unitId, sourceId, startsAt, endsAt, birthYear, phone } of rows) {
    const wrong = (field: string, message: string) => faults.push({ row, field, message })
    if (unitOn(atlas, unitId, today)?.level !== 'commune')
      wrong('unitId', say(rowTexts.unit, language, { day: spokenDay(today) }))
    else if (!caller.may('epidemic.act', { unit: unitId, sector: 'health' }))
      wrong('unitId', say(rowTexts.scope, language))
    if (birthYear !== null && birthYear > Number(today.slice(0, 4)))
      wrong('birthYear', say(rowTexts.birth, language, { value: birthYear }))
    if (sourceId !== null && !sources.has(sourceId)) wrong('sourceId', say(rowTexts.source, language))
    if (sourceId !== null && byPhone.get(indexOf(keys, phone) ?? '')?.id === sourceId)
      wrong('sourceId', say(rowTexts.self, language))
    for (const { field, message } of checkEncounterTimes(startsAt, endsAt, at, language)?.fields ?? [])
      wrong(field, message)
  }
  return faults
}

/** Each new person, and the paste as a whole. */
const factsOf = (fresh: readonly NewPerson[], encounters: number, outbreakId: string, rows: number): Fact[] => [
  {
    kind: 'epidemic.list-pasted',
    subject: { type: 'epidemic.outbreak', id: outbreakId },
    where: { unit: null, sector: 'health' },
    after: { rows, people: fresh.length, encounters },
  },
  ...fresh.map(
    ({ id, unitId }): Fact => ({
      kind: 'epidemic.person-added',
      subject: { type: 'epidemic.person', id },
      where: { unit: unitId, sector: 'health' },
      after: { outbreakId, source: 'paste' },
    }),
  ),
]

import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import type { Decided, Fact } from '#kernel/fact'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { type Atlas, loadAtlas } from '#places'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { checkEncounterTimes, type Known, mayAct, whereOf } from '../case.ts'
import { birthFault } from '../cases/check.ts'
import type { Surroundings } from '../doors.ts'
import { findKnown } from '../store-case.ts'
import { findCodes } from '../store-chain.ts'
import { findOutbreak } from '../store-outbreak.ts'
import { addPeople, type NewPerson } from '../store-person.ts'
import { askRetrace } from '../store-runs.ts'
import { viewSeen } from '../view.ts'
import type { encounters } from './contract.ts'
import {
  addedFacts,
  completed,
  type Encounter,
  removeEncounter,
  restoreEncounter,
  reviseEncounter,
} from './encounter.ts'
import { judgeEncounter, judgementSentence } from './judgement.ts'
import type { EncounterView } from './shapes.ts'
import {
  addMeetings,
  encountersOf,
  findEncounter,
  type Met,
  type NewMeeting,
  saveMeeting,
  saveRemoval,
} from './store-encounters.ts'
import { newcomer } from './store-newcomer.ts'

type Acting = Pick<Call, 'caller' | 'at' | 'requestId'>

export const createEncounterHandlers = ({
  identities,
}: Pick<Surroundings, 'identities'>): Handlers<typeof encounters> => ({
  async listEncounters(call, tx) {
    const person = await findKnown(tx, call.params.id)
    if (!person) return refuse('not-found')
    const rows = await encountersOf(tx, person.id)
    const disease = (await findOutbreak(tx, person.outbreakId))?.disease ?? ''
    const atlas = await loadAtlas(tx)
    const codes = await findCodes(
      tx,
      rows.map(({ otherId }) => otherId),
    )
    const looking = { disease, atlas, today: call.today, codes, caller: call.caller }
    return { encounters: rows.map((row) => viewEncounter(row, looking)) }
  },

  async recordEncounter(call, tx) {
    const { otherId, other: input, meeting } = call.body
    const person = await findKnown(tx, call.params.id)
    if (!person) return refuse('not-found')
    if (otherId === person.id) return refuse('with-oneself')
    const wrong = checkEncounterTimes(meeting.startsAt, meeting.endsAt, call.at, call.caller.language)
    if (wrong) return wrong
    const unborn = birthFault(input?.birthYear ?? null, call.at, call.caller.language)
    if (unborn) return refuse('times-wrong', {}, [unborn])
    const atlas = await loadAtlas(tx)
    const other: Known | NewPerson | null | Refused<'unknown-unit' | 'outside-scope' | 'no-other'> =
      otherId !== undefined
        ? await findKnown(tx, otherId)
        : input
          ? newcomer(input, atlas, call.caller, call.today)
          : refuse('no-other')
    if (other === null) return refuse('not-found')
    if (isRefused(other)) return other
    // A record that was merged into the person is the person.
    if (other.id === person.id) return refuse('with-oneself')
    if ('outbreakId' in other && other.outbreakId !== person.outbreakId) return refuse('other-outbreak')
    if (!mayAct(call.caller, person.unitId, other.unitId)) return refuse('outside-scope')
    const facts: Fact[] = []
    if ('source' in other) {
      await addPeople(tx, identities, person.outbreakId, [other], call.at)
      facts.push({
        kind: 'epidemic.person-added',
        subject: { type: 'epidemic.person', id: other.id },
        where: whereOf(other.unitId),
        after: { outbreakId: person.outbreakId },
      })
    }
    const made = meetingOf(person, other, newId(), completed(meeting))
    await addMeetings(tx, [made], call.at)
    const kept: Encounter = {
      ...made,
      recordedAt: call.at,
      revisedAt: null,
      removedAt: null,
      removedAs: null,
      removedReason: null,
    }
    await settle(call, tx, kept, [...facts, ...addedFacts(kept)])
    return { id: made.id, otherId: other.id }
  },

  async reviseEncounter(call, tx) {
    const encounter = await actable(call, tx)
    if (isRefused(encounter)) return encounter
    const { meeting, reason } = call.body
    const decided = reviseEncounter(encounter, meeting, reason, call.at, call.caller.language)
    if (isRefused(decided)) return decided
    await saveMeeting(tx, encounter, decided.state, call.at)
    return settle(call, tx, encounter, decided.facts)
  },

  async removeEncounter(call, tx) {
    const encounter = await actable(call, tx)
    if (isRefused(encounter)) return encounter
    const decided = removeEncounter(encounter, call.body.as, call.body.reason)
    if (isRefused(decided)) return decided
    await saveRemoval(tx, encounter, { ...decided.state, at: call.at, by: call.caller.accountId })
    return settle(call, tx, encounter, decided.facts)
  },

  async restoreEncounter(call, tx) {
    const encounter = await actable(call, tx)
    if (isRefused(encounter)) return encounter
    const decided: Decided<null> | Refused<'not-removed'> = restoreEncounter(encounter)
    if (isRefused(decided)) return decided
    await saveRemoval(tx, encounter, null)
    return settle(call, tx, encounter, decided.facts)
  },
})

const meetingOf = (
  person: Known,
  other: Pick<Known, 'home' | 'id' | 'unitId'>,
  id: string,
  meeting: ReturnType<typeof completed>,
): NewMeeting => ({
  ...meeting,
  home: person.home,
  id,
  outbreakId: person.outbreakId,
  aId: person.id,
  bHome: other.home,
  bId: other.id,
  unitId: person.unitId,
  otherUnitId: other.unitId,
  naturalKey: id,
  source: 'manual',
})

async function actable(
  { params, caller }: { readonly params: { readonly id: string }; readonly caller: Caller },
  tx: Tx,
): Promise<Encounter | Refused<'not-found' | 'outside-scope'>> {
  const encounter = await findEncounter(tx, params.id)
  if (!encounter) return refuse('not-found')
  return mayAct(caller, encounter.unitId, encounter.otherUnitId) ? encounter : refuse('outside-scope')
}

/** Remembers, asks for the levels to be traced anew, answers. */
async function settle(
  acting: Acting,
  tx: Tx,
  { id, outbreakId }: Pick<Encounter, 'id' | 'outbreakId'>,
  facts: readonly Fact[],
) {
  await remember(tx, acting, facts)
  await askRetrace(tx, outbreakId, acting.at)
  return { id }
}

interface Looking {
  readonly disease: string
  readonly atlas: Atlas
  readonly today: Day
  readonly codes: ReadonlyMap<string, string>
  readonly caller: Caller
}

function viewEncounter(row: Met, { disease, atlas, today, codes, caller }: Looking): EncounterView {
  const judgement = judgeEncounter({ ...row, setting: row.settingKind }, disease, row.recordedAt)
  const { id, outbreakId, otherLevel, startsAt, endsAt, setting, settingKind, nearness, mask, enclosed, minutes } = row
  const { source, recordedAt, revisedAt, removedAt, removedAs, removedReason } = row
  return {
    id,
    outbreakId,
    other: viewSeen(row.otherId, row.otherUnit, codes, atlas, today),
    otherLevel,
    startsAt,
    endsAt,
    setting,
    settingKind,
    nearness,
    mask,
    enclosed,
    protected: row.protected,
    minutes,
    source,
    recordedAt,
    revisedAt,
    removed: removedAt === null ? null : { at: removedAt, as: removedAs ?? 'mistake', reason: removedReason },
    judgement: {
      class: judgement?.class ?? null,
      act: judgement?.rule.act ?? null,
      sentence: judgementSentence(judgement),
    },
    mayChange: mayAct(caller, row.unitId, row.otherUnitId),
  }
}

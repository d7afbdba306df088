import type { Caller } from '#kernel/caller'
import type { Fact } from '#kernel/fact'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { mayAct, whereOf } from '../case.ts'
import type { Surroundings } from '../doors.ts'
import { readIdentities } from '../identity/store-identity.ts'
import { findCodes } from '../store-chain.ts'
import { askRetrace } from '../store-runs.ts'
import { sceneFor } from '../store-scene.ts'
import { viewPeople } from '../store-view.ts'
import type { duplicates } from './contract.ts'
import type { PersonRows } from './merge.ts'
import { askDuplicates } from './store-candidates.ts'
import {
  countDuplicates,
  type Decided,
  dropProposals,
  findDuplicates,
  findMerges,
  saveDecision,
  weigh,
} from './store-duplicates.ts'
import { holdMerge, saveMerge, saveUndoing } from './store-merge.ts'
import { holdRows } from './store-rows.ts'

const SHOWN = 100
const MERGES_SHOWN = 100

export const createDuplicateHandlers = ({
  identities: keys,
}: Pick<Surroundings, 'identities'>): Handlers<typeof duplicates> => ({
  async listDuplicates(call, tx) {
    const scene = await sceneFor(tx, call, call.query)
    if (isRefused(scene)) return scene
    const found = await findDuplicates(tx, scene, call.query.limit ?? SHOWN)
    const ids = found.flatMap(({ aId, bId }) => [aId, bId])
    const people = await viewPeople(tx, call, scene.atlas, ids)
    const byId = new Map(people.map((person) => [person.id, person]))
    const pairs = found.flatMap(({ aId, bId, score, reasons }) => {
      const a = byId.get(aId)
      const b = byId.get(bId)
      return a && b ? [{ a, b, score, reasons: [...reasons] }] : []
    })
    return { pairs, total: await countDuplicates(tx, scene) }
  },

  async searchDuplicates(call, tx) {
    const scene = await sceneFor(tx, call, call.body)
    if (isRefused(scene)) return scene
    for (const id of scene.outbreakIds) await askDuplicates(tx, id, call.at)
    return { outbreaks: scene.outbreakIds.length }
  },

  async readPair(call, tx) {
    const { aId, bId } = call.body
    const ids = [aId, bId]
    const people = await viewPeople(tx, call, await loadAtlas(tx), ids)
    if (people.length < 2 || !people.every(({ unitId }) => mayIdentify(call.caller, unitId)))
      return refuse('not-both-seen')
    const identities = await readIdentities(tx, call, keys, ids)
    const weights = await weigh(tx, ids)
    const [a, b] = people.map((person) => {
      const { encounters = 0, visits = 0 } = weights.find(({ id }) => id === person.id) ?? {}
      return { person, identity: identities.find(({ id }) => id === person.id) ?? null, encounters, visits }
    })
    return { a: a!, b: b! }
  },

  async keepApart(call, tx) {
    const two = await bothOf(call.caller, tx, call.body.aId, call.body.bId)
    if (isRefused(two)) return two
    const [a, b] = two
    await saveDecision(tx, decidedOf(a), decidedOf(b), 'different', { at: call.at, by: call.caller.accountId })
    await remember(tx, call, [fact('epidemic.people-different', a, b)])
    return {}
  },

  async mergePeople(call, tx) {
    const { keptId, absorbedId, values = {} } = call.body
    const two = await bothOf(call.caller, tx, keptId, absorbedId)
    if (isRefused(two)) return two
    const [kept, absorbed] = two
    const by = { at: call.at, by: call.caller.accountId }
    const id = await saveMerge(tx, keys, { kept, absorbed, choice: values, ...by })
    await saveDecision(tx, decidedOf(kept), decidedOf(absorbed), 'merged', by)
    await dropProposals(tx, absorbedId)
    const taken = Object.entries(values).flatMap(([field, from]) => (from === 'absorbed' ? [field] : []))
    await remember(tx, call, [
      fact('epidemic.people-merged', kept, absorbed, { mergeId: id, taken }),
      fact('epidemic.people-merged', absorbed, kept, { mergeId: id }),
    ])
    await askRetrace(tx, String(kept.person.outbreak_id), call.at)
    return { id }
  },

  async listMerges(call, tx) {
    const scene = await sceneFor(tx, call, call.query)
    if (isRefused(scene)) return scene
    const merges = await findMerges(tx, scene, MERGES_SHOWN)
    const codes = await findCodes(
      tx,
      merges.flatMap(({ keptId, absorbedId }) => [keptId, absorbedId]),
    )
    const codeOf = (id: string): string => codes.get(id) ?? id
    return {
      merges: merges.map(({ absorbedId, ...merge }) => ({
        ...merge,
        keptCode: codeOf(merge.keptId),
        absorbedCode: codeOf(absorbedId),
      })),
    }
  },

  async undoMerge(call, tx) {
    const merge = await holdMerge(tx, call.params.id)
    if (!merge) return refuse('merge-not-found')
    if (merge.undoneAt !== null) return refuse('already-undone')
    if (![merge.unitId, merge.otherUnitId].every((unit) => mayAct(call.caller, unit))) return refuse('outside-scope')
    const { keptId, absorbedId, outbreakId } = merge
    if ((await weigh(tx, [keptId])).some(({ mergedInto }) => mergedInto !== null)) return refuse('merged-further')
    const { reason } = call.body
    const by = { at: call.at, by: call.caller.accountId }
    await saveUndoing(tx, merge, { ...by, reason })
    const side = (home: number, id: string, unitId: string | null): Decided => ({ home, id, unitId, outbreakId })
    const kept = side(merge.home, keptId, merge.unitId)
    const absorbed = side(merge.absorbedHome, absorbedId, merge.otherUnitId)
    await saveDecision(tx, kept, absorbed, 'different', by)
    const parted = (one: Decided, other: Decided): Fact => ({
      kind: 'epidemic.people-parted',
      subject: { type: 'epidemic.person', id: one.id },
      where: whereOf(one.unitId),
      reason,
      after: { mergeId: merge.id, otherId: other.id },
    })
    await remember(tx, call, [parted(kept, absorbed), parted(absorbed, kept)])
    await askRetrace(tx, outbreakId, call.at)
    return {}
  },
})
const mayIdentify = (caller: Caller, unit: string | null): boolean =>
  caller.may('epidemic.identify', { unit, sector: 'health' })

type Two = readonly [PersonRows, PersonRows]

/** Two records that may be decided on, held until the transaction ends. */
async function bothOf(
  caller: Caller,
  tx: Tx,
  oneId: string,
  otherId: string,
): Promise<Two | Refused<'not-both-seen' | 'outside-scope' | 'already-merged' | 'same-record' | 'other-outbreak'>> {
  if (oneId === otherId) return refuse('same-record')
  // Always in one order, so that two decisions about one pair wait for each other.
  const ids = [oneId, otherId].sort()
  const rows = [await holdRows(tx, ids[0]!), await holdRows(tx, ids[1]!)]
  const one = rows.find((row) => row?.person.id === oneId)
  const other = rows.find((row) => row?.person.id === otherId)
  if (!one || !other) return refuse('not-both-seen')
  const units = [one, other].map(({ person }) => person.unit_id as string | null)
  if (!units.every((unit) => mayIdentify(caller, unit))) return refuse('not-both-seen')
  if (!units.every((unit) => mayAct(caller, unit))) return refuse('outside-scope')
  if (one.person.outbreak_id !== other.person.outbreak_id) return refuse('other-outbreak')
  if (one.person.merged_into !== null || other.person.merged_into !== null) return refuse('already-merged')
  return [one, other]
}

const decidedOf = ({ person }: PersonRows): Decided => ({
  home: Number(person.home),
  id: String(person.id),
  unitId: person.unit_id as string | null,
  outbreakId: String(person.outbreak_id),
})

const fact = (kind: string, of: PersonRows, other: PersonRows, after: Fact['after'] = {}): Fact => ({
  kind,
  subject: { type: 'epidemic.person', id: String(of.person.id) },
  where: whereOf(of.person.unit_id as string | null),
  after: { otherId: String(other.person.id), ...(after as object) },
})

import { randomBytes } from 'node:crypto'
import { drawingSVG, qrcode, type RenderOptions } from 'bwip-js/node'
import { spokenDay } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas, unitOn } from '#places'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { mayAct } from '../case.ts'
import type { Surroundings } from '../doors.ts'
import { unitsWithin } from '../place.ts'
import { findCodes } from '../store-chain.ts'
import { findOutbreak, findOutbreaks } from '../store-outbreak.ts'
import { askRetrace } from '../store-runs.ts'
import { announcement, joined } from './announce.ts'
import { posterCode } from './check-in.ts'
import type { venues } from './contract.ts'
import type { VenueInput } from './shapes.ts'
import { checkInsAt } from './store-check-ins.ts'
import {
  addVenue,
  findVenue,
  findVenues,
  mergedInto,
  outbreaksAt,
  saveCode,
  saveMerge,
  saveVenue,
  similarVenues,
  type VenueRow,
  venueNamed,
} from './store-venues.ts'
import { caseSpans, viewVenue, viewVisits } from './store-view.ts'
import { visitsAt } from './store-visits.ts'
import { venueFact } from './venue.ts'

type VenueHandlers = Pick<
  Handlers<typeof venues>,
  'listVenues' | 'getVenue' | 'addVenue' | 'changeVenue' | 'mergeVenue' | 'unmergeVenue' | 'makePoster'
>

const CODE_BYTES = 10
/** At level Q a quarter of the code may be torn or dirty and it is still read. */
const qrOf = (text: string): RenderOptions & { readonly eclevel: string } => ({ bcid: 'qrcode', text, eclevel: 'Q' })

export const createVenueHandlers = ({ publicUrl }: Pick<Surroundings, 'publicUrl'>): VenueHandlers => ({
  async listVenues(call, tx) {
    const { outbreak, unit, kind = null, words = null } = call.query
    const atlas = await loadAtlas(tx)
    const began = (await findOutbreaks(tx)).map(({ startedOn }) => startedOn)
    const unitIds = unit === undefined ? null : unitsWithin(atlas, unit, call.today, began)
    if (unit !== undefined && unitIds === null) return refuse('unknown-unit', { day: spokenDay(call.today) })
    const rows = await findVenues(tx, { outbreakId: outbreak ?? null, unitIds, kind, words })
    return { venues: rows.map((row) => viewVenue(row, { ...call, atlas })) }
  },

  async getVenue(call, tx) {
    const outbreakId = call.query.outbreak ?? null
    const found = await findVenue(tx, call.params.id, outbreakId)
    const venue = found?.mergedInto ? await findVenue(tx, found.mergedInto, outbreakId) : found
    if (!venue) return refuse('not-found')
    const atlas = await loadAtlas(tx)
    const looking = { atlas, today: call.today, caller: call.caller }
    const rows = await visitsAt(tx, venue.id, outbreakId)
    const codes = await findCodes(
      tx,
      rows.map(({ personId }) => personId),
    )
    const view = viewVenue(venue, looking)
    const on = { unit: venue.unitId, sector: 'health' }
    return {
      venue: view,
      visits: viewVisits(rows, codes, looking),
      announcements: joined(caseSpans(rows)).map((span) => ({ ...span, words: announcement(span, view) })),
      checkIns: (await checkInsAt(tx, venue.id)).map(({ id, startsAt, endsAt, peopleWith, takenAt, deleteOn }) => ({
        id,
        startsAt,
        endsAt,
        peopleWith,
        taken: takenAt !== null,
        deleteOn,
      })),
      merged: (await mergedInto(tx, venue.id)).map((row) => viewVenue(row, looking)),
      similar: (await similarVenues(tx, venue)).map((row) => viewVenue(row, looking)),
      may: { act: call.caller.may('epidemic.act', on), identify: call.caller.may('epidemic.identify', on) },
    }
  },

  async addVenue(call, tx) {
    const { outbreakId, venue } = call.body
    if (outbreakId !== undefined && !(await findOutbreak(tx, outbreakId)))
      return refuse('unknown-outbreak', { outbreak: outbreakId })
    const refused = await checkVenue(call, tx, venue, null)
    if (refused) return refused
    const id = newId()
    await addVenue(tx, { home: homeOf(venue.unitId), id, outbreakId: outbreakId ?? null }, venue, call.at)
    await remember(tx, call, [venueFact('epidemic.venue-added', { id, unitId: venue.unitId }, { after: told(venue) })])
    return { id }
  },

  async changeVenue(call, tx) {
    const found = await actable(call, tx, call.params.id)
    if (isRefused(found)) return found
    if (found.mergedInto !== null) return refuse('already-merged')
    const { venue } = call.body
    const refused = await checkVenue(call, tx, venue, found.id)
    if (refused) return refused
    await saveVenue(tx, found, venue)
    const { name, kind, unitId } = found
    const before = { name, kind, unitId }
    await remember(tx, call, [venueFact('epidemic.venue-changed', found, { before, after: told(venue) })])
    return { id: found.id }
  },

  async mergeVenue(call, tx) {
    const from = await actable(call, tx, call.params.id)
    if (isRefused(from)) return from
    if (call.body.into === from.id) return refuse('merge-itself')
    const into = await actable(call, tx, call.body.into)
    if (isRefused(into)) return into
    if (from.mergedInto !== null || into.mergedInto !== null) return refuse('already-merged')
    const earlier = await mergedInto(tx, from.id)
    for (const row of [from, ...earlier]) await saveMerge(tx, row, into.id, call.at)
    const moved = [from, ...earlier].map(({ id }) => id)
    await remember(tx, call, [venueFact('epidemic.venue-merged', from, { after: { into: into.id } })])
    for (const outbreakId of await outbreaksAt(tx, [...moved, into.id])) await askRetrace(tx, outbreakId, call.at)
    return { id: into.id }
  },

  async unmergeVenue(call, tx) {
    const from = await actable(call, tx, call.params.id)
    if (isRefused(from)) return from
    if (from.mergedInto === null) return refuse('not-merged')
    await saveMerge(tx, from, null, call.at)
    await remember(tx, call, [venueFact('epidemic.venue-unmerged', from, { before: { into: from.mergedInto } })])
    for (const outbreakId of await outbreaksAt(tx, [from.id, from.mergedInto]))
      await askRetrace(tx, outbreakId, call.at)
    return { id: from.id }
  },

  async makePoster(call, tx) {
    const venue = await actable(call, tx, call.params.id)
    if (isRefused(venue)) return venue
    if (venue.mergedInto !== null) return refuse('already-merged')
    const code = venue.checkInCode ?? posterCode(randomBytes(CODE_BYTES))
    if (venue.checkInCode === null) {
      await saveCode(tx, venue, code)
      await remember(tx, call, [venueFact('epidemic.poster-made', venue)])
    }
    const address = `${publicUrl.replace(/\/$/, '')}/v/${code}`
    return { code, address, svg: qrcode(qrOf(address), drawingSVG()) }
  },
})

type Acting = Pick<Call, 'caller' | 'today'>

async function actable(
  { caller }: Pick<Acting, 'caller'>,
  tx: Tx,
  id: string,
): Promise<VenueRow | Refused<'not-found' | 'outside-scope'>> {
  const venue = await findVenue(tx, id)
  if (!venue) return refuse('not-found')
  return mayAct(caller, venue.unitId) ? venue : refuse('outside-scope')
}

async function checkVenue({ caller, today }: Acting, tx: Tx, { name, unitId }: VenueInput, own: string | null) {
  const unit = unitOn(await loadAtlas(tx), unitId, today)
  if (unit?.level !== 'commune') return refuse('unknown-unit', { day: spokenDay(today) })
  if (!mayAct(caller, unitId)) return refuse('outside-scope')
  const same = await venueNamed(tx, unitId, name)
  return same === null || same === own ? null : refuse('venue-exists', { name, unit: unit.name })
}

const told = ({ name, kind, unitId }: VenueInput) => ({ name, kind, unitId })

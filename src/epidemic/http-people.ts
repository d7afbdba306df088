import { stringify } from 'csv-stringify/sync'
import { addDays, instantOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { BodyOf, QueryOf } from '#platform/http/endpoint'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from './case.ts'
import type { epidemic } from './contract.ts'
import type { Surroundings } from './doors.ts'
import { findIdentities, readIdentities } from './identity/store-identity.ts'
import { csvRow, isIdentityColumn, knownColumns } from './people-csv.ts'
import { type PeopleAsked, readCursor, writeCursor } from './people-query.ts'
import { spokenDay } from './sentence.ts'
import { momentOf } from './store-counts.ts'
import { countPeople } from './store-order.ts'
import { findPage, streamPeople } from './store-people.ts'
import { everyOutbreak, type Scene, sceneOf } from './store-scene.ts'
import { exportColumns } from './text.ts'
import { viewPerson } from './view.ts'

type PeopleHandlers = Pick<Handlers<typeof epidemic>, 'listPeople' | 'readIdentities' | 'exportPeople' | 'listWaiting'>
type Filters = Omit<QueryOf<typeof epidemic.listPeople>, 'limit' | 'cursor'> &
  Partial<BodyOf<typeof epidemic.exportPeople>>

const PAGE = 50
const WAITING_SHOWN = 500
const EVERY_STATE_OF_WAITING = ['waiting', 'late'] as const

export const createPeopleHandlers = ({ identities: keys }: Pick<Surroundings, 'identities'>): PeopleHandlers => ({
  async listPeople(call, tx) {
    const found = await askedOf(call, call.query, tx)
    if (isRefused(found)) return found
    const { scene, asked } = found
    const { cursor, limit = PAGE } = call.query
    const after = cursor === undefined ? null : readCursor(cursor, asked.sort)
    if (cursor !== undefined && after === null) return refuse('bad-cursor')
    const total = await countPeople(tx, asked)
    const { rows, next } = await findPage(tx, asked, after, limit, total)
    return {
      people: rows.map((row) => viewPerson(row, scene.atlas, scene.day, call.caller.language)),
      total,
      next: next && writeCursor(next),
    }
  },

  async readIdentities(call, tx) {
    return { identities: await readIdentities(tx, call, keys, call.body.people) }
  },

  async exportPeople(call, tx) {
    const found = await askedOf(call, call.body, tx)
    if (isRefused(found)) return found
    const { scene, asked } = found
    const { caller } = call
    const columns = knownColumns(call.body.columns, caller.may('epidemic.identify'))
    const identified = columns.some(isIdentityColumn)
    await remember(tx, call, [
      {
        kind: identified ? 'epidemic.identities-exported' : 'epidemic.people-exported',
        subject: { type: 'epidemic.outbreak', id: scene.outbreakIds.join(',') || '-' },
        where: whereOf(scene.unitId),
        after: { people: await countPeople(tx, asked), columns, levels: asked.levels, day: scene.day },
      },
    ])
    async function* rows() {
      yield stringify([columns.map((column) => exportColumns[column][caller.language])], { bom: true })
      for await (const piece of streamPeople(tx, asked)) {
        const identities = identified
          ? await findIdentities(
              tx,
              keys,
              piece.map(({ id }) => id),
            )
          : []
        const byId = new Map(identities.map((identity) => [identity.id, identity]))
        const lines = piece.map((row) => {
          const person = viewPerson(row, scene.atlas, scene.day, caller.language)
          return csvRow(person, byId.get(row.id) ?? null, columns, caller.language)
        })
        yield stringify(lines, { escape_formulas: true })
      }
    }
    return { name: `danh-sach-${scene.day}.csv`, type: 'text/csv; charset=utf-8', body: rows() }
  },

  async listWaiting(call, tx) {
    const { unit, outbreak } = call.query
    const scene = await sceneOf(tx, { unit, outbreak }, call.today)
    if (isRefused(scene)) return refuse('unknown-unit', { day: spokenDay(call.today) })
    const asked: PeopleAsked = {
      ...everybody(scene, call),
      states: EVERY_STATE_OF_WAITING,
      levels: [1],
      sort: 'known',
    }
    const total = await countPeople(tx, asked)
    const { rows } = await findPage(tx, asked, null, WAITING_SHOWN, total)
    const late = await countPeople(tx, { ...asked, states: ['late'] })
    const people = rows.map((row) => viewPerson(row, scene.atlas, call.today, call.caller.language))
    return { people, waiting: total - late, late }
  },
})

const everybody = (scene: Scene, { at }: Pick<Call, 'at'>): PeopleAsked => ({
  outbreakIds: scene.outbreakIds,
  unitIds: scene.unitIds,
  at: momentOf(scene.day, at),
  knownBefore: null,
  levels: null,
  states: null,
  words: null,
  sort: 'known',
  descending: false,
})

/** What a request's filters ask for. With a day, those known by the end of it; without, everyone of the outbreaks. */
async function askedOf(
  call: Pick<Call, 'at' | 'today'>,
  filters: Filters,
  tx: Tx,
): Promise<{ scene: Scene; asked: PeopleAsked } | Refused<'unknown-unit' | 'unknown-outbreak'>> {
  const scene = await sceneOf(tx, filters, call.today)
  if (isRefused(scene)) return scene
  const { day, outbreak, level, quarantine, q, sort = 'known', descending = sort === 'known' } = filters
  const words = q?.trim() ?? ''
  const asked: PeopleAsked = {
    ...everybody(scene, call),
    // Searching by words without an outbreak looks through all of them.
    outbreakIds: words !== '' && outbreak === undefined ? await everyOutbreak(tx) : scene.outbreakIds,
    knownBefore: day === undefined ? null : instantOf(addDays(day, 1)),
    levels: level && level.length > 0 ? level : null,
    states: quarantine && quarantine.length > 0 ? quarantine : null,
    words: words === '' ? null : words,
    sort,
    descending,
  }
  return { scene, asked }
}

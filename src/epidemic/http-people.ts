import { isRefused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from './case.ts'
import type { epidemic } from './contract.ts'
import type { Surroundings } from './doors.ts'
import { askedOf, everybody } from './http-people-asked.ts'
import type { IdentityKeys } from './identity/keys.ts'
import { findIdentities, readIdentities } from './identity/store-identity.ts'
import { csvRow, type ExportColumn, isIdentityColumn, knownColumns } from './people-csv.ts'
import { type PeopleAsked, readCursor, writeCursor } from './people-query.ts'
import { findPage, streamPeople } from './store-people.ts'
import { totalAtOnce, totalOf } from './store-people-count.ts'
import { fileOf } from './store-people-file.ts'
import { type Scene, sceneFor } from './store-scene.ts'
import { exportColumns, words } from './text.ts'
import { viewPerson } from './view.ts'

type PeopleHandlers = Pick<
  Handlers<typeof epidemic>,
  'listPeople' | 'countPeople' | 'readIdentities' | 'exportPeople' | 'listWaiting'
>

const PAGE = 50
const WAITING_SHOWN = 500
const EVERY_STATE_OF_WAITING = ['waiting', 'late'] as const

export const createPeopleHandlers = ({ identities: keys }: Pick<Surroundings, 'identities'>): PeopleHandlers => ({
  async listPeople(call, tx) {
    const found = await askedOf(call, call.query, tx, keys)
    if (isRefused(found)) return found
    const { scene, asked } = found
    const { cursor, limit = PAGE } = call.query
    const after = cursor === undefined ? null : readCursor(cursor, asked.sort)
    if (cursor !== undefined && after === null) return refuse('bad-cursor')
    const total = after === null ? await totalAtOnce(tx, asked) : after.total
    const { rows, next } = await findPage(tx, asked, after, limit, total)
    return {
      people: rows.map((row) => viewPerson(row, scene.atlas, scene.day, call.caller.language)),
      total,
      next: next && writeCursor(next),
    }
  },

  async countPeople(call, tx) {
    const found = await askedOf(call, call.query, tx, keys)
    return isRefused(found) ? found : { total: await totalOf(tx, found.asked) }
  },

  async readIdentities(call, tx) {
    return { identities: await readIdentities(tx, call, keys, call.body.people) }
  },

  async exportPeople(call, tx) {
    const found = await askedOf(call, call.body, tx, keys)
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
        after: { people: await totalOf(tx, asked), columns, levels: asked.levels, day: scene.day },
      },
    ])
    return fileOf(call.body.format ?? 'csv', {
      name: `danh-sach-${scene.day}`,
      title: say(words.list, caller.language),
      heads: columns.map((column) => exportColumns[column][caller.language]),
      pieces: rowsOf(tx, scene, asked, columns, identified ? keys : null, caller.language),
    })
  },

  async listWaiting(call, tx) {
    const { unit, outbreak } = call.query
    const scene = await sceneFor(tx, call, { unit, outbreak })
    if (isRefused(scene)) return scene
    const asked: PeopleAsked = {
      ...everybody(scene, call),
      states: EVERY_STATE_OF_WAITING,
      levels: [1],
      sort: 'known',
    }
    const total = await totalOf(tx, asked)
    const { rows } = await findPage(tx, asked, null, WAITING_SHOWN, total)
    const late = await totalOf(tx, { ...asked, states: ['late'] })
    const people = rows.map((row) => viewPerson(row, scene.atlas, call.today, call.caller.language))
    return { people, waiting: total - late, late }
  },
})

/** The rows of an export; with keys, those of them who may be identified with their names. */
async function* rowsOf(
  tx: Tx,
  { atlas, day }: Scene,
  asked: PeopleAsked,
  columns: readonly ExportColumn[],
  keys: IdentityKeys | null,
  language: 'vi' | 'en',
) {
  for await (const piece of streamPeople(tx, asked)) {
    const ids = piece.map(({ id }) => id)
    const identities = keys === null ? [] : await findIdentities(tx, keys, ids)
    const byId = new Map(identities.map((identity) => [identity.id, identity]))
    yield piece.map((row) => csvRow(viewPerson(row, atlas, day, language), byId.get(row.id) ?? null, columns, language))
  }
}

import { stringify } from 'csv-stringify/sync'
import { isRefused } from '#kernel/refusal'
import { remember } from '#ledger'
import { unitOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { type Scene, sceneFor } from '../store-scene.ts'
import { contactRow, contactsHead, lineListHead, personRow, visitRow, visitsHead } from './columns.ts'
import type { HandedOver, handover } from './contract.ts'
import { contacts, people, visits } from './store-handover.ts'

export const handoverHandlers: Handlers<typeof handover> = {
  async handOver(call, tx) {
    const { what, ...asked } = call.body
    const scene = await sceneFor(tx, call, asked)
    if (isRefused(scene)) return scene
    await remember(tx, call, [
      {
        kind: 'epidemic.handed-over',
        subject: { type: 'epidemic.outbreak', id: asked.outbreak },
        where: whereOf(scene.unitId),
        after: { what, day: scene.day },
      },
    ])
    return { name: `${asked.outbreak}-${what}-${scene.day}.csv`, type: 'text/csv', body: csv(tx, scene, what) }
  },
}

/** Comma and UTF-8 without mark, as statistics software reads it. */
async function* csv(tx: Tx, scene: Scene, what: HandedOver): AsyncGenerator<string> {
  if (what === 'line-list') {
    yield stringify([[...lineListHead]])
    for await (const piece of people(tx, scene, scene.day))
      yield stringify(piece.map((one) => personRow({ ...one, ...unitOf(scene, one.unitId) }, scene.day)))
  } else if (what === 'contacts') {
    yield stringify([[...contactsHead]])
    for await (const piece of contacts(tx, scene, scene.day)) yield stringify(piece.map(contactRow))
  } else {
    yield stringify([[...visitsHead]])
    for await (const piece of visits(tx, scene, scene.day)) yield stringify(piece.map(visitRow))
  }
}

/** The code and name of the unit as they were on the day, or last. */
function unitOf({ atlas, day }: Scene, unitId: string | null): { unitCode: string | null; unit: string | null } {
  if (unitId === null) return { unitCode: null, unit: null }
  const version = unitOn(atlas, unitId, day) ?? atlas.byUnit.get(unitId)?.at(-1)
  return { unitCode: version?.code ?? null, unit: version?.name ?? null }
}

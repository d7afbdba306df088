import { readFile } from 'node:fs/promises'
import type { Tx } from '#platform/sql/transaction'
import type { Group, Programme } from './programme.ts'
import type { KnownTarget } from './standing.ts'
import { findProgramme, listGroups, replaceGroups, replaceTargets, saveProgramme } from './store-programme.ts'

/** As `seeds/measures/programmes.json` writes it: a programme of its own, or what is to be added to one that is there. */
interface Seed {
  readonly id: string
  /** Its marks are assumed: for the demo alone. */
  readonly demo?: boolean
  readonly programme?: Omit<Programme, 'id' | 'note'>
  readonly note: Programme['note']
  readonly groups: readonly Group[]
  readonly targets?: readonly { readonly indicatorId: string; readonly targets: readonly KnownTarget[] }[]
}

/** Loads groups of tasks, and for the demo a programme under way; what somebody wrote since is left alone. */
export async function seedProgrammes(tx: Tx, { simulated }: { readonly simulated: boolean }): Promise<void> {
  const path = new URL('../../../seeds/measures/programmes.json', import.meta.url)
  for (const seed of JSON.parse(await readFile(path, 'utf8')) as Seed[]) {
    if (seed.demo === true && !simulated) continue
    if ((await listGroups(tx, seed.id)).length > 0) continue
    const before = await findProgramme(tx, seed.id)
    const head = before ?? (seed.programme && { id: seed.id, ...seed.programme, note: null })
    if (!head) continue
    await saveProgramme(tx, { ...head, note: seed.note })
    await replaceGroups(tx, seed.id, seed.groups)
    for (const { indicatorId, targets } of seed.targets ?? [])
      await replaceTargets(tx, { programmeId: seed.id, indicatorId, unitId: head.unitId }, targets)
  }
}

import { dayOf } from '#kernel/day'
import { say } from '#kernel/text'
import type { Acting } from '#ledger'
import type { Atlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { notify } from '#work'
import { unitText } from '../place.ts'
import { placeNow } from './authority.ts'
import type { Notice } from './store-check.ts'
import { climbWords } from './text.ts'

/** Tells the officials whom missing checks have climbed to: one notice for an agency, a place and a day, naming how many. */
export async function tellOfMissed(tx: Tx, acting: Acting, atlas: Atlas, added: readonly Notice[]): Promise<void> {
  const today = dayOf(acting.at)
  const told = added.flatMap(({ agencyId, unitId, day, stage }) => {
    const unit = unitId === null ? null : placeNow(atlas, unitId, today)
    return agencyId === null || unit === null ? [] : [{ agencyId, unit, day, stage }]
  })
  const groups = Map.groupBy(told, ({ agencyId, unit, day, stage }) => `${agencyId}/${unit}/${day}/${stage}`)
  for (const group of groups.values()) {
    const [{ agencyId, unit, stage }] = group as [(typeof told)[number]]
    const place = unitText(atlas, unit, today)
    const said = (language: 'vi' | 'en') => say(climbWords.told, language, { n: group.length })
    await notify(tx, acting, {
      to: { agencies: [agencyId], heads: stage > 1 },
      event: 'epidemic.check-missed',
      subject: { type: 'epidemic.health-check', id: unit },
      where: { unit, sector: 'health' },
      title: say(climbWords.toldOf, 'vi', { unit: place?.vi ?? unit }),
      said: { vi: said('vi'), en: said('en') },
    })
  }
}

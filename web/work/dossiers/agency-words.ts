import type { Text } from '#kernel/text'
import { sectorNames } from '#people/contract'
import { agencyText } from './text-agency.ts'

const BY_LEVEL = /^(commune|province)\/([a-z-]+)$/

/** What a step's agency is called before a place is named: `commune/general` is "UBND xã, phường". */
export function agencyWords(named: string): Text {
  const [, level, sector = ''] = BY_LEVEL.exec(named) ?? []
  if (level === undefined) return { vi: named, en: named }
  if (sector === 'general') return level === 'commune' ? agencyText.communeCommittee : agencyText.provinceCommittee
  if (sector === 'police') return level === 'commune' ? agencyText.communePolice : agencyText.provincePolice
  const name = sectorNames[sector]
  if (name === undefined) return { vi: named, en: named }
  const { vi, en } = level === 'commune' ? agencyText.communeSector : agencyText.provinceSector
  return { vi: vi.replace('{sector}', name.vi), en: en.replace('{sector}', name.en) }
}

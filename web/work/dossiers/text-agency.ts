/** Agencies of a step before a place is named. */
export const agencyText = {
  communeCommittee: { vi: 'UBND xã, phường', en: 'Committee of the commune' },
  provinceCommittee: { vi: 'UBND thành phố', en: 'Committee of the province' },
  communePolice: { vi: 'Công an xã, phường', en: 'Police of the commune' },
  provincePolice: { vi: 'Công an thành phố', en: 'Police of the province' },
  communeSector: { vi: '{sector} (cấp xã)', en: '{sector} (commune)' },
  provinceSector: { vi: '{sector} (cấp thành phố)', en: 'Department: {sector}' },
} as const

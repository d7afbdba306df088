/**
 * How the drawn values of communes and departments are shaped. Not figures of any report: sizes a reader finds
 * plausible, growth, differences between places.
 */

/** A number counted of itself: per thousand people, or so many in each place; `grows` per year. */
export interface Base {
  readonly id: string
  readonly perThousand?: number
  readonly each?: number
  readonly grows?: number
  /** Decimals kept. */
  readonly decimals?: number
}

/** A part of another number: its share at the beginning of 2024 and in autumn 2026, and how far places lie apart. */
export interface PartOf {
  readonly id: string
  readonly of: string
  readonly from: number
  readonly to: number
  readonly apart: number
  readonly decimals?: number
}

export const COMMUNE_BASES: readonly Base[] = [
  { id: 'commune-population', perThousand: 1000, grows: 0.006 },
  { id: 'commune-adults', perThousand: 742, grows: 0.006 },
  { id: 'commune-households', perThousand: 281, grows: 0.008 },
  { id: 'commune-services-all', each: 386 },
  { id: 'commune-files-all', perThousand: 150, grows: 0.05 },
  { id: 'commune-applications-all', perThousand: 13, grows: 0.12 },
  { id: 'commune-ratings-all', perThousand: 9, grows: 0.1 },
  { id: 'commune-records-all', perThousand: 38, grows: 0.1 },
  { id: 'commune-reports-due', each: 24 },
  { id: 'commune-officials-all', each: 18, perThousand: 0.95 },
  { id: 'commune-computers-all', each: 17, perThousand: 1 },
  { id: 'commune-budget-all', perThousand: 6.4, grows: 0.09, decimals: 1 },
  { id: 'commune-schools-all', each: 1, perThousand: 0.24 },
  { id: 'commune-villages-all', each: 2, perThousand: 0.72 },
  { id: 'commune-team-members', each: 10, perThousand: 4.6, grows: 0.05 },
  { id: 'commune-enterprises-all', perThousand: 4.4, grows: 0.07 },
  { id: 'commune-shops-all', perThousand: 14, grows: 0.03 },
  { id: 'commune-ocop-all', each: 1, perThousand: 0.16 },
  { id: 'commune-fees-all', perThousand: 7, grows: 0.06 },
]

export const COMMUNE_PARTS: readonly PartOf[] = [
  { id: 'commune-services-whole', of: 'commune-services-all', from: 0.52, to: 0.81, apart: 0.06 },
  { id: 'commune-files-online', of: 'commune-files-all', from: 0.88, to: 0.98, apart: 0.015 },
  { id: 'commune-applications-online', of: 'commune-applications-all', from: 0.55, to: 0.84, apart: 0.09 },
  { id: 'commune-applications-resolved', of: 'commune-applications-all', from: 0.95, to: 0.97, apart: 0.015 },
  { id: 'commune-applications-on-time', of: 'commune-applications-resolved', from: 0.93, to: 0.98, apart: 0.018 },
  { id: 'commune-ratings-satisfied', of: 'commune-ratings-all', from: 0.91, to: 0.96, apart: 0.02 },
  { id: 'commune-records-digitised', of: 'commune-records-all', from: 0.44, to: 0.78, apart: 0.1 },
  { id: 'commune-reports-electronic', of: 'commune-reports-due', from: 0.9, to: 0.99, apart: 0.03 },
  { id: 'commune-officials-trained', of: 'commune-officials-all', from: 0.48, to: 0.86, apart: 0.08 },
  { id: 'commune-computers-protected', of: 'commune-computers-all', from: 0.66, to: 0.93, apart: 0.06 },
  { id: 'commune-budget-digital', of: 'commune-budget-all', from: 0.007, to: 0.02, apart: 0.004, decimals: 2 },
  { id: 'commune-households-fibre', of: 'commune-households', from: 0.66, to: 0.87, apart: 0.06 },
  { id: 'commune-adults-eid', of: 'commune-adults', from: 0.4, to: 0.76, apart: 0.07 },
  { id: 'commune-adults-skills', of: 'commune-adults', from: 0.28, to: 0.63, apart: 0.08 },
  { id: 'commune-adults-payment', of: 'commune-adults', from: 0.48, to: 0.8, apart: 0.07 },
  { id: 'commune-adults-signature', of: 'commune-adults', from: 0.05, to: 0.36, apart: 0.06 },
  { id: 'commune-health-records', of: 'commune-population', from: 0.58, to: 0.92, apart: 0.05 },
  { id: 'commune-schools-cashless', of: 'commune-schools-all', from: 0.58, to: 0.96, apart: 0.06 },
  { id: 'commune-villages-team', of: 'commune-villages-all', from: 0.8, to: 0.99, apart: 0.04 },
  { id: 'commune-enterprises-platform', of: 'commune-enterprises-all', from: 0.28, to: 0.6, apart: 0.08 },
  { id: 'commune-shops-cashless', of: 'commune-shops-all', from: 0.33, to: 0.7, apart: 0.09 },
  { id: 'commune-ocop-online', of: 'commune-ocop-all', from: 0.5, to: 0.86, apart: 0.1 },
  { id: 'commune-shops-einvoice', of: 'commune-shops-all', from: 0.22, to: 0.64, apart: 0.09 },
  { id: 'commune-fees-cashless', of: 'commune-fees-all', from: 0.42, to: 0.85, apart: 0.08 },
  { id: 'commune-officials-computer', of: 'commune-officials-all', from: 0.88, to: 0.98, apart: 0.02 },
  { id: 'commune-villages-wifi', of: 'commune-villages-all', from: 0.36, to: 0.78, apart: 0.1 },
]

/** In departments `perThousand` is per thousand staff: they have between 60 and 400. */
export const DEPARTMENT_BASES: readonly Base[] = [
  { id: 'dept-services-all', each: 60, perThousand: 260 },
  { id: 'dept-files-all', perThousand: 21_000, grows: 0.06 },
  { id: 'dept-applications-all', each: 120, perThousand: 4_600, grows: 0.1 },
  { id: 'dept-ratings-all', each: 60, perThousand: 1_900, grows: 0.1 },
  { id: 'dept-records-all', each: 300, perThousand: 12_000, grows: 0.08 },
  { id: 'dept-reports-due', each: 36 },
  { id: 'dept-officials-all', perThousand: 1_000 },
  { id: 'dept-computers-all', perThousand: 1_040 },
  { id: 'dept-systems-all', each: 4, perThousand: 22 },
  { id: 'dept-systems-shared', each: 3, perThousand: 14 },
  { id: 'dept-datasets-due', each: 8, perThousand: 26 },
  { id: 'dept-databases-all', each: 3, perThousand: 16 },
  { id: 'dept-ai-assistants', each: 1, perThousand: 4, grows: 0.8 },
]

export const DEPARTMENT_PARTS: readonly PartOf[] = [
  { id: 'dept-services-whole', of: 'dept-services-all', from: 0.6, to: 0.88, apart: 0.06 },
  { id: 'dept-files-online', of: 'dept-files-all', from: 0.95, to: 0.995, apart: 0.006 },
  { id: 'dept-applications-online', of: 'dept-applications-all', from: 0.8, to: 0.97, apart: 0.04 },
  { id: 'dept-applications-resolved', of: 'dept-applications-all', from: 0.95, to: 0.97, apart: 0.015 },
  { id: 'dept-applications-on-time', of: 'dept-applications-resolved', from: 0.95, to: 0.985, apart: 0.015 },
  { id: 'dept-ratings-satisfied', of: 'dept-ratings-all', from: 0.92, to: 0.965, apart: 0.02 },
  { id: 'dept-records-digitised', of: 'dept-records-all', from: 0.55, to: 0.88, apart: 0.08 },
  { id: 'dept-reports-electronic', of: 'dept-reports-due', from: 0.96, to: 1, apart: 0.02 },
  { id: 'dept-officials-trained', of: 'dept-officials-all', from: 0.6, to: 0.92, apart: 0.06 },
  { id: 'dept-officials-specialist', of: 'dept-officials-all', from: 0.015, to: 0.034, apart: 0.01 },
  { id: 'dept-computers-protected', of: 'dept-computers-all', from: 0.82, to: 0.98, apart: 0.03 },
  { id: 'dept-systems-level', of: 'dept-systems-all', from: 0.5, to: 0.86, apart: 0.12 },
  { id: 'dept-systems-monitored', of: 'dept-systems-all', from: 0.4, to: 0.82, apart: 0.14 },
  { id: 'dept-systems-cloud', of: 'dept-systems-shared', from: 0.35, to: 0.78, apart: 0.14 },
  { id: 'dept-datasets-open', of: 'dept-datasets-due', from: 0.2, to: 0.7, apart: 0.14 },
  { id: 'dept-databases-shared', of: 'dept-databases-all', from: 0.2, to: 0.66, apart: 0.14 },
]

/** The province's own yearly numbers: of Hải Dương alone in 2024, of the merged city in 2025. Money in billions of đồng. */
export const PROVINCE_YEARS: Readonly<Record<string, readonly [old: number, merged: number]>> = {
  grdp: [212_000, 734_000],
  'grdp-constant': [118_000, 408_000],
  workers: [1_012_000, 2_310_000],
  'digital-economy-value': [33_100, 128_500],
  'sectors-followed': [18, 18],
  'sectors-at-ten': [12, 14],
  'retail-sales': [104_000, 341_000],
  'retail-online': [8_900, 36_200],
  'rnd-spending': [1_150, 5_900],
  'province-budget-all': [21_400, 58_700],
  'province-budget-digital': [310, 1_190],
  'digital-workers': [9_400, 31_800],
  'base-stations': [3_120, 7_450],
  'base-stations-5g': [240, 1_630],
}

/** Monthly points of decision 766: in January 2024 and in autumn 2026. */
export const PROVINCE_POINTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  'qd766-openness': [14.2, 16.9],
  'qd766-progress': [16.4, 18.8],
  'qd766-digitisation': [11.8, 18.9],
  'qd766-online': [10.9, 17.2],
  'qd766-satisfaction': [16.1, 17.7],
}

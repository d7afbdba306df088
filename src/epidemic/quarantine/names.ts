export const FACILITY_KINDS = ['camp', 'school', 'hotel', 'hospital', 'other'] as const
export type FacilityKind = (typeof FACILITY_KINDS)[number]

export const SYMPTOMS = ['fever', 'cough', 'sore-throat', 'breathless', 'tired', 'no-taste', 'diarrhoea'] as const
export type Symptom = (typeof SYMPTOMS)[number]

/** From this temperature on it is a fever, in degrees Celsius. */
export const FEVER_FROM = 37.5

/**
 * What a home must offer before somebody is quarantined there, after dispatch 5152/BYT-MT (27 June 2021): the
 * separate room and toilet, nobody at risk in the house, the notice at the door, the commitment signed.
 */
export const CONDITIONS = [
  'own-room',
  'own-toilet',
  'no-one-at-risk',
  'carer',
  'notice',
  'signed',
  'reachable',
] as const
export type Condition = (typeof CONDITIONS)[number]

export const DECISION_KINDS = ['quarantine', 'completion'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

export const BATCH_FORMATS = ['pdf', 'zip-docx', 'zip-pdf'] as const
export type BatchFormat = (typeof BATCH_FORMATS)[number]

export const BATCH_STATES = ['waiting', 'working', 'ready', 'failed'] as const

/** Why a quarantine ends before its days and samples are complete. */
export const EARLY_ENDS = ['hospital', 'elsewhere', 'no-longer-f1', 'died'] as const

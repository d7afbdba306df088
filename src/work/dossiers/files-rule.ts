import type { Dossier } from './dossier.ts'

/** Files of one dossier, all kinds. */
export const MOST_FILES = 60

/** What an applicant may send: pictures that can be drawn anew, and PDF. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** Whether the applicant may add files now: before it is taken in, and when more was asked for. */
export const takesFiles = ({ state }: Pick<Dossier, 'state'>): boolean =>
  state === 'draft' || state === 'mending' || state === 'waiting'

/** Whether the desk may: also while it is being checked. */
export const takesScans = (dossier: Pick<Dossier, 'state'>): boolean =>
  takesFiles(dossier) || dossier.state === 'submitted'

/** A result is laid in for signing by the agency that works on it. */
export const takesResult = ({ state }: Pick<Dossier, 'state'>): boolean => state === 'processing'

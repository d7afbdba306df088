import { CITIZEN_CATEGORIES, ENTERPRISE_CATEGORIES, type Origin, type PetitionCategory } from './names.ts'

export const categoriesOf = (origin: Origin): readonly PetitionCategory[] =>
  origin === 'citizen' ? CITIZEN_CATEGORIES : ENTERPRISE_CATEGORIES

/** The sector a kind belongs to first; `general` is the office of the people's committee. */
export const SECTOR_OF: Readonly<Record<PetitionCategory, string>> = {
  road: 'construction',
  lighting: 'construction',
  waste: 'agriculture',
  water: 'construction',
  noise: 'agriculture',
  'construction-order': 'construction',
  environment: 'agriculture',
  security: 'police',
  health: 'health',
  education: 'education',
  attitude: 'home-affairs',
  procedure: 'general',
  land: 'agriculture',
  credit: 'finance',
  tax: 'finance',
  labour: 'home-affairs',
  infrastructure: 'construction',
  transport: 'construction',
  epidemic: 'health',
  digital: 'science',
  other: 'general',
}

/**
 * Which office receives it and alone knows who raised it: the commune's, nearest to the citizen; the province's for
 * obstacles, and for what is said about officials, who must not learn who said it.
 */
export const deskLevel = (origin: Origin, category: PetitionCategory): 'commune' | 'province' =>
  origin === 'enterprise' || category === 'attitude' ? 'province' : 'commune'

/*
 * How likely two records are one person: the weights of Fellegi and Sunter (A theory for record linkage, JASA 1969).
 * Each field adds log2(m/u) where it agrees and log2((1-m)/(1-u)) where it does not: m is how often it agrees in two
 * records of one person, u in two of different people. What is unknown on either side adds nothing. The shares are
 * estimates for lists written down in haste in Vietnamese communes; they are assumptions, and stand here to be changed.
 */

/** What of a person is compared; folded texts, keyed hashes of numbers. */
export interface Compared {
  readonly nameFold: string | null
  /** Share of the people of the list who bear the name. */
  readonly nameShare: number
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly phoneIndex: string | null
  readonly idNumberIndex: string | null
  readonly addressFold: string | null
  readonly unitId: string | null
}

export const REASONS = [
  'same-id-number',
  'same-phone',
  'same-name',
  'same-given-name',
  'same-birth-year',
  'near-birth-year',
  'same-address',
  'same-unit',
  'other-id-number',
  'other-phone',
  'other-name',
  'other-birth-year',
  'other-sex',
  'other-unit',
] as const
export type Reason = (typeof REASONS)[number]

export interface Scored {
  /** Percent. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** One record in a hundred is taken to be there twice. */
const TWICE = 0.01
/** Below it a pair is not proposed. */
export const LEAST_SCORE = 50

const agree = (m: number, u: number): number => Math.log2(m / u)
const differ = (m: number, u: number): number => Math.log2((1 - m) / (1 - u))

const ID_NUMBER = { m: 0.98, u: 1e-8 }
const PHONE = { m: 0.7, u: 1e-5 }
const NAME = { m: 0.9 }
/** Given names alone: about one in sixty. */
const GIVEN_NAME = { m: 0.07, u: 1 / 60 }
/** Seventy years of birth. */
const BIRTH_YEAR = { m: 0.85, u: 1 / 70 }
const NEAR_YEAR = { m: 0.1, u: 2 / 70 }
const SEX = { m: 0.98, u: 0.5 }
const ADDRESS = { m: 0.6, u: 1e-3 }
/** A commune of a province of a hundred, which differ in size. */
const UNIT = { m: 0.9, u: 0.02 }
/** No name is so rare that it settles everything. */
const RAREST = 1e-6

/** @param people how many stand in the list: the more there are, the more chance makes alike */
export function score(a: Compared, b: Compared, people: number): Scored {
  const reasons: Reason[] = []
  let weight = Math.log2((2 * TWICE) / Math.max(people, 2))
  const add = (value: number, reason?: Reason): void => {
    weight += value
    if (reason) reasons.push(reason)
  }
  const both = <T>(x: T | null, y: T | null, is: (same: boolean, x: T, y: T) => void): void => {
    if (x !== null && y !== null) is(x === y, x, y)
  }
  both(a.idNumberIndex, b.idNumberIndex, (same) =>
    same
      ? add(agree(ID_NUMBER.m, ID_NUMBER.u), 'same-id-number')
      : add(differ(ID_NUMBER.m, ID_NUMBER.u), 'other-id-number'),
  )
  both(a.phoneIndex, b.phoneIndex, (same) =>
    same ? add(agree(PHONE.m, PHONE.u), 'same-phone') : add(differ(PHONE.m, PHONE.u), 'other-phone'),
  )
  both(a.nameFold, b.nameFold, (same, x, y) => {
    const u = Math.max(a.nameShare, b.nameShare, RAREST)
    if (same) add(agree(NAME.m, u), 'same-name')
    else if (givenName(x) === givenName(y)) add(agree(GIVEN_NAME.m, GIVEN_NAME.u), 'same-given-name')
    else add(differ(NAME.m + GIVEN_NAME.m, u), 'other-name')
  })
  both(a.birthYear, b.birthYear, (same, x, y) => {
    if (same) add(agree(BIRTH_YEAR.m, BIRTH_YEAR.u), 'same-birth-year')
    else if (Math.abs(x - y) === 1) add(agree(NEAR_YEAR.m, NEAR_YEAR.u), 'near-birth-year')
    else add(differ(BIRTH_YEAR.m + NEAR_YEAR.m, BIRTH_YEAR.u + NEAR_YEAR.u), 'other-birth-year')
  })
  both(a.sex, b.sex, (same) => (same ? add(agree(SEX.m, SEX.u)) : add(differ(SEX.m, SEX.u), 'other-sex')))
  both(a.addressFold, b.addressFold, (same) =>
    same ? add(agree(ADDRESS.m, ADDRESS.u), 'same-address') : add(differ(ADDRESS.m, ADDRESS.u)),
  )
  both(a.unitId, b.unitId, (same) =>
    same ? add(agree(UNIT.m, UNIT.u), 'same-unit') : add(differ(UNIT.m, UNIT.u), 'other-unit'),
  )
  // Two different identity numbers of one person are a slip of the pen at best: never the list's own proposal.
  const score = reasons.includes('other-id-number') ? Math.min(percent(weight), LEAST_SCORE - 1) : percent(weight)
  return { score, reasons }
}

/** Never quite certain: that is for a person to say. */
const percent = (weight: number): number => Math.min(99, Math.round(100 / (1 + 2 ** -weight)))

/** The last word, by which people are called. */
const givenName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

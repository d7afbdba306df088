import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Compared, LEAST_SCORE, score } from './score.ts'

const PROVINCE = 300_000
const lan: Compared = {
  nameFold: 'nguyen thi lan',
  nameShare: 0.002,
  birthYear: 1990,
  sex: 'female',
  phoneIndex: 'p',
  idNumberIndex: null,
  addressFold: 'thon dong',
  unitId: '10549-chu-van-an',
}
const percent = (a: Partial<Compared>, b: Partial<Compared>, people = PROVINCE): number =>
  score({ ...lan, ...a }, { ...lan, ...b }, people).score

test('a record entered twice is proposed, with what agrees', () => {
  const { score: sure, reasons } = score(lan, { ...lan, birthYear: 1991 }, PROVINCE)
  expect(sure).toBeGreaterThan(95)
  expect(reasons).toEqual(['same-phone', 'same-name', 'near-birth-year', 'same-address', 'same-unit'])
  expect(percent({ phoneIndex: null, addressFold: null }, {}, 2_000)).toBeGreaterThanOrEqual(LEAST_SCORE)
})

test('a family on one telephone, and two people of one common name, are not', () => {
  const brother = { nameFold: 'nguyen van hung', birthYear: 1962, sex: 'male' as const }
  expect(percent({}, brother)).toBeLessThan(LEAST_SCORE)
  const apart = { phoneIndex: 'q', addressFold: 'khu 1', unitId: '10546-chi-linh' }
  expect(percent({}, apart)).toBeLessThan(LEAST_SCORE)
})

test('an identity number settles it, and two different ones never are proposed', () => {
  const number = { idNumberIndex: 'n' }
  expect(percent(number, { ...number, nameFold: 'ng t lan', phoneIndex: null, addressFold: null })).toBeGreaterThan(95)
  expect(percent(number, { idNumberIndex: 'm' })).toBeLessThan(LEAST_SCORE)
})

test('a rare name says more than a common one, and chance alike grows with the list', () => {
  const bare = { phoneIndex: null, addressFold: null }
  expect(percent({ ...bare, nameShare: 1e-5 }, bare)).toBe(percent({ ...bare, nameShare: 1e-5 }, bare))
  expect(percent({ ...bare, nameShare: 1e-5 }, { ...bare, nameShare: 1e-5 })).toBeGreaterThan(percent(bare, bare))
  expect(percent(bare, bare, 1_000)).toBeGreaterThan(percent(bare, bare, 300_000))
})

const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values))
const compared: fc.Arbitrary<Compared> = fc.record({
  nameFold: some('nguyen thi lan', 'tran thi lan', 'le an'),
  nameShare: fc.double({ min: 0, max: 0.1, noNaN: true }),
  birthYear: some(1990, 1991, 2000),
  sex: some('male' as const, 'female' as const),
  phoneIndex: some('p', 'q'),
  idNumberIndex: some('n', 'm'),
  addressFold: some('x', 'y'),
  unitId: some('u', 'v'),
})

test('the order of the two does not matter, and a percentage is one', () => {
  fc.assert(
    fc.property(compared, compared, fc.integer({ min: 0, max: 1_000_000 }), (a, b, people) => {
      expect(score(a, b, people)).toEqual(score(b, a, people))
      expect(score(a, b, people).score).toBeGreaterThanOrEqual(0)
      expect(score(a, b, people).score).toBeLessThanOrEqual(100)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate, rounded } from './evaluate.ts'
import { isFault, printFault } from './fault.ts'
import { type Formula, FUNCTIONS, namesIn } from './formula.ts'
import { parseFormula } from './parse.ts'
import { printFormula } from './print.ts'

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999_999_999 }),
  fc.tuple(fc.nat(99_999), fc.nat(9_999_999_999)).map(([w, f]) => Number(`${w}.${String(f).padStart(10, '0')}`)),
)
const ids = fc.constantFrom('a', 'b-2', 'services-online', '3')
const { formulas } = fc.letrec<{ formulas: Formula }>((tie) => ({
  formulas: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    numbers.map((value): Formula => ({ kind: 'number', value })),
    ids.map((name): Formula => ({ kind: 'name', name })),
    tie('formulas').map((of): Formula => ({ kind: 'negate', of })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '<', '<=', '>', '>=', '=', '<>'), tie('formulas'), tie('formulas'))
      .map(([op, left, right]): Formula => ({ kind: 'binary', op, left, right })),
    fc
      .tuple(
        fc.constantFrom('min', 'max', 'sum', 'mean', 'coalesce'),
        fc.array(tie('formulas'), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, args]): Formula => ({ kind: 'call', function: name, args })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('formulas'), { minLength: 2, maxLength: 3 }))
      .map(([name, args]): Formula => ({ kind: 'call', function: name, args })),
    fc
      .tuple(tie('formulas'), tie('formulas'), tie('formulas'))
      .map((args): Formula => ({ kind: 'call', function: 'if', args })),
    fc
      .tuple(fc.constantFrom('abs', 'not', 'prev'), tie('formulas'))
      .map(([name, of]): Formula => ({ kind: 'call', function: name, args: [of] })),
    fc
      .tuple(tie('formulas'), fc.nat(9))
      .map(([of, value]): Formula => ({ kind: 'call', function: 'round', args: [of, { kind: 'number', value }] })),
  ),
}))

const given: Readonly<Record<string, number | null>> = { a: 6, 'b-2': 0, 'services-online': null, '3': -2.5 }
const look = (name: string, lag: number): number | null => {
  const value = given[name] ?? null
  return value === null ? null : lag === 0 ? value : name === '3' ? null : value + lag
}
const said = (text: string) => {
  const parsed = parseFormula(text)
  return isFault(parsed) ? parsed.fault : evaluate(parsed, look)
}

test('what is printed is read again as the same tree', () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      expect(parseFormula(printFormula(formula))).toEqual(formula)
    }),
    {
      numRuns: 1000,
    },
  )
})

/** The same meaning told another way: values as numbers, absences as exceptions. */
function slow(of: Formula, lag: number): number {
  const inside = (n: Formula, l = lag): number => {
    const value = slow(n, l)
    if (!Number.isFinite(value)) throw new Error('too-large')
    return value
  }
  if (of.kind === 'number') return of.value
  if (of.kind === 'name') {
    const value = look(of.name, lag)
    if (value === null) throw new Error(`input ${of.name}`)
    return value
  }
  if (of.kind === 'negate') return 0 - inside(of.of)
  if (of.kind === 'binary') {
    const [a, b] = [inside(of.left), inside(of.right)]
    if (of.op === '/' && b === 0) throw new Error('division-by-zero')
    return {
      '+': a + b,
      '-': a - b,
      '*': a * b,
      '/': a / b,
      '<': +(a < b),
      '<=': +!(a > b),
      '>': +(a > b),
      '>=': +!(a < b),
      '=': +(a === b),
      '<>': +(a !== b),
    }[of.op]
  }
  const name = of.function
  if (name === 'prev') return inside(of.args[0] as Formula, lag + 1)
  if (name === 'if') return inside((inside(of.args[0] as Formula) !== 0 ? of.args[1] : of.args[2]) as Formula)
  if (name === 'coalesce') {
    const tried = of.args.map((arg) => {
      try {
        return inside(arg)
      } catch (thrown) {
        return thrown as Error
      }
    })
    const known = tried.find((one) => typeof one === 'number')
    if (known !== undefined) return known
    throw tried[0]
  }
  if (name === 'and') return +of.args.every((arg) => inside(arg) !== 0)
  if (name === 'or') return +of.args.some((arg) => inside(arg) !== 0)
  const v = of.args.map((arg) => inside(arg))
  if (name === 'min') return v.toSorted((a, b) => a - b)[0] as number
  if (name === 'max') return v.toSorted((a, b) => b - a)[0] as number
  if (name === 'sum' || name === 'mean') {
    let total = 0
    for (const one of v) total += one
    return name === 'sum' ? total : total / v.length
  }
  if (name === 'abs') return (v[0] as number) < 0 ? -(v[0] as number) : (v[0] as number)
  if (name === 'not') return v[0] === 0 ? 1 : 0
  return rounded(v[0] as number, v[1] as number)
}

test('the evaluator says what a slower, plainer one says, absences with their reasons', () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      const found = evaluate(formula, look)
      let expected: string
      try {
        const value = slow(formula, 0)
        expected = Number.isFinite(value) ? String(value + 0) : 'too-large'
      } catch (thrown) {
        expected = (thrown as Error).message
      }
      const told = 'value' in found ? String(found.value) : [found.missing, found.of].filter(Boolean).join(' ')
      expect(told).toBe(expected)
    }),
    { numRuns: 1000 },
  )
})

test('no text whatever throws or hangs: it is a formula or a fault within it', () => {
  const pieces = fc.constantFrom(
    '(',
    ')',
    '[a]',
    '[',
    ']',
    '1',
    '.',
    ',',
    '-',
    '*',
    '/',
    '<',
    '=',
    'if',
    'prev',
    'é',
    ' ',
    '\u0000',
    '😀',
    'e9',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces, { maxLength: 300 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const found = parseFormula(text)
      if (!isFault(found)) return void evaluate(found, look)
      expect(found.at).toBeGreaterThanOrEqual(0)
      expect(found.at).toBeLessThanOrEqual(text.length)
      expect(printFault(text, found, 'vi')).toContain(found.words.vi)
    }),
    { numRuns: 1000 },
  )
  for (const text of [
    '('.repeat(2000),
    '-'.repeat(2000),
    `${'prev('.repeat(20)}[a]${')'.repeat(20)}`,
    '1'.repeat(2001),
  ])
    expect(isFault(parseFormula(text))).toBe(true)
  const long = Array.from({ length: 1000 }, () => 1).join('+')
  expect(said(long)).toEqual({ value: 1000 })
})

test.each([
  ['100 * [a] / 4', { value: 150 }],
  ['[a] − 2 × 2', { value: 2 }],
  ['10 - 4 - 3', { value: 3 }],
  ['-[a] * 2', { value: -12 }],
  ['1 / [b-2]', { missing: 'division-by-zero' }],
  ['0 / [b-2]', { missing: 'division-by-zero' }],
  ['[services-online] * 0', { missing: 'input', of: 'services-online' }],
  ['sum([a], [services-online])', { missing: 'input', of: 'services-online' }],
  ['coalesce([services-online], 1 / 0, [a])', { value: 6 }],
  ['coalesce(1 / 0, [services-online])', { missing: 'division-by-zero' }],
  ['if([a] > 5, 1, [services-online])', { value: 1 }],
  ['if([services-online] > 5, 1, 0)', { missing: 'input', of: 'services-online' }],
  ['100 * ([a] / prev([a]) - 1) < 0', { value: 1 }],
  ['prev(prev([a]))', { value: 8 }],
  ['prev([3])', { missing: 'input', of: '3' }],
  ['round(1.005, 2)', { value: 1.01 }],
  ['round(-2.5)', { value: -3 }],
  ['MIN(3, [3], 2)', { value: -2.5 }],
  ['and([a] >= 6, not([b-2]))', { value: 1 }],
  ['999999999999999 * 999999999999999 / 0.0000000001', { value: 999999999999999 ** 2 / 1e-10 }],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  ['', 'empty', 0],
  ['[a] / ', 'value-expected', 6],
  ['100 * (1 + [a]', 'unclosed-bracket', 6],
  ['1 + 2)', 'stray-bracket', 5],
  ['0,5 * [a]', 'decimal-comma', 1],
  ['[a] [3]', 'operator-expected', 4],
  ['services-online / 2', 'bare-name', 0],
  ['[Dịch vụ]', 'bad-name', 0],
  ['2 * [a', 'unclosed-name', 4],
  ['1 < 2 < 3', 'comparison-chain', 6],
  ['if(1, 2)', 'argument-count', 0],
  ['round([a], [3])', 'round-digits', 0],
  ['1 $ 2', 'strange-character', 2],
  ['constructor(1)', 'bare-name', 0],
  ['1234567890123456', 'bad-number', 0],
])('the fault of “%s” is %s at %i', (text, fault, at) => {
  expect(parseFormula(text)).toMatchObject({ fault, at })
})

test('a fault is shown under the text it is in', () => {
  const fault = parseFormula('100 * [a] / (2')
  expect(isFault(fault) && printFault('100 * [a] / (2', fault, 'vi')).toBe(
    '100 * [a] / (2\n            ^\nDấu “(” này chưa được đóng. (ký tự 13)',
  )
})

test('names are said once each, and every function is known', () => {
  const parsed = parseFormula('[a] / ([b-2] + [a])')
  expect(isFault(parsed) ? [] : namesIn(parsed)).toEqual(['a', 'b-2'])
  expect(Object.keys(FUNCTIONS)).toHaveLength(12)
})

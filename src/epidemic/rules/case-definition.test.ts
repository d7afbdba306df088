import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CASE_CLASSES, definitionOn, proposeClass } from './case-definition.ts'
import { covidDefinitions } from './case-definition-covid.ts'
import { otherDefinitions } from './case-definition-others.ts'

const all = [...covidDefinitions, ...otherDefinitions]

test('the definition of the day is the latest that had begun', () => {
  const act = (disease: string, day: `${number}-${number}-${number}`) => definitionOn(all, disease, day)?.act ?? null
  expect([
    act('COVID-19', '2020-03-17'),
    act('Covid 19', '2021-01-27'),
    act('COVID', '2021-12-28'),
    act('COVID-19', '2021-12-29'),
    act('COVID-19', '2026-11-23'),
  ]).toEqual([null, '3468/QĐ-BYT', '3638/QĐ-BYT', '11042/BYT-DP', '1909/BYT-DP'])
  expect([act('Sởi', '2026-11-23'), act('Sốt xuất huyết Dengue', '2026-11-23')]).toEqual(['4283/QĐ-BYT', '3711/QĐ-BYT'])
  expect(act('Bệnh lạ', '2026-11-23')).toBeNull()
})

test('an F1 with a rapid test was no case in 2021 and is one from 29 December 2021 on', () => {
  const found = ['close-contact', 'antigen-positive']
  const before = definitionOn(all, 'COVID-19', '2021-12-28')
  const after = definitionOn(all, 'COVID-19', '2021-12-29')
  expect(before && proposeClass(before, found)).toBeNull()
  const proposal = after && proposeClass(after, found)
  expect(proposal?.class).toBe('confirmed')
  expect(proposal?.met.map(({ words }) => words.vi)).toEqual(['Là F1 và xét nghiệm nhanh dương tính'])
})

test('measles without a sample: confirmed by a link to a case, probable by its signs, suspected by fever and rash', () => {
  const of = (...found: string[]) => {
    const definition = definitionOn(all, 'Sởi', '2026-01-01')
    return definition && (proposeClass(definition, found)?.class ?? null)
  }
  expect(of('fever', 'rash')).toBeNull()
  expect(of('fever', 'rash', 'lymph-nodes')).toBe('suspected')
  expect(of('fever', 'rash', 'cough', 'no-sample')).toBe('probable')
  expect(of('fever', 'rash', 'cough', 'no-sample', 'same-place-as-case')).toBe('confirmed')
  expect(of('fever', 'rash', 'cough', 'igm-positive')).toBe('confirmed')
})

test('more findings never make a class less sure', () => {
  const codes = fc.constantFrom(...new Set(all.flatMap(({ findings }) => findings.map(({ code }) => code))))
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.array(codes), fc.array(codes), (definition, some, more) => {
      const rank = (found: string[]): number => {
        const proposal = proposeClass(definition, found)
        return proposal === null ? CASE_CLASSES.length : CASE_CLASSES.indexOf(proposal.class)
      }
      expect(rank([...some, ...more])).toBeLessThanOrEqual(rank(some))
    }),
  )
})

test('every criterion asks only for findings its definition lists', () => {
  const unknown = all.flatMap(({ id, findings, classes }) => {
    const codes = new Set(findings.map(({ code }) => code))
    return Object.values(classes)
      .flat()
      .flatMap(({ all: requirements }) => requirements.flatMap(({ of }) => of.filter((code) => !codes.has(code))))
      .map((code) => `${id}: ${code}`)
  })
  expect(unknown).toEqual([])
})

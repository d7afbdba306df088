import { expect, test } from 'vitest'
import { paths, withQuery } from './paths.ts'

test('every link of the product', () => {
  const made = Object.fromEntries(
    Object.entries(paths).map(([name, make]) => [name, (make as (id: string) => string)('a/b')]),
  )
  expect(made).toMatchInlineSnapshot(`
    {
      "account": "/people/a%2Fb",
      "accounts": "/people",
      "board": "/",
      "directive": "/work/directives/a%2Fb",
      "directives": "/work/directives",
      "epidemic": "/epidemic",
      "epidemicImport": "/epidemic/import",
      "follow": "/obstacle/a%2Fb",
      "inbox": "/work",
      "ledger": "/ledger",
      "measure": "/measures/a%2Fb",
      "measures": "/measures",
      "myAccount": "/people/me",
      "newDirective": "/work/directives/new",
      "obstacles": "/obstacles",
      "person": "/epidemic/people/a%2Fb",
      "persons": "/epidemic/people",
      "place": "/places/a%2Fb",
      "places": "/places",
      "quarantine": "/epidemic/quarantine",
      "raise": "/obstacle/new",
      "signIn": "/sign-in",
      "task": "/work/tasks/a%2Fb",
      "tasks": "/work/tasks",
      "tasksInCell": "/work/tasks?tasks.cell=a%2Fb",
    }
  `)
})

test('no two names lead to one address', () => {
  const all = Object.values(paths).map((make) => (make as (id: string) => string)('x'))
  expect(new Set(all).size).toBe(all.length)
})

test('a query is added, replaced and left out when empty', () => {
  expect(withQuery('/work/tasks', { place: '30-hai-duong', day: undefined })).toBe('/work/tasks?place=30-hai-duong')
  expect(withQuery('/work?day=2021-01-27', { day: '2021-01-28' })).toBe('/work?day=2021-01-28')
  expect(withQuery('/work?day=2021-01-27', { day: null })).toBe('/work')
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '#platform/config'
import { firstAdministratorHint } from './hint.ts'

const home = join(ROOT, 'var')

test('the hint is one line, with the settings that reach the same database and no password', () => {
  expect(firstAdministratorHint({ databaseUrl: null, dataDir: home })).toMatch(/: bin\/lienthong install --username/)
  expect(firstAdministratorHint({ databaseUrl: null, dataDir: '/srv/data' })).toContain(' DATA_DIR=/srv/data bin/')
  expect(firstAdministratorHint({ databaseUrl: null, dataDir: "/srv/l'eau b" })).toContain(
    String.raw`DATA_DIR='/srv/l'\''eau b' bin/`,
  )
  const remote = firstAdministratorHint({ databaseUrl: 'postgresql://lienthong:bimat@db/lienthong', dataDir: home })
  expect(remote).toContain('DATABASE_URL=… bin/lienthong install')
  expect(remote).not.toMatch(/bimat|\n/)
})

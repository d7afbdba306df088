import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Database, type DatabaseOptions, openDatabase } from '#platform/sql/connect'
import { administer, TEMPLATE } from './cluster.ts'

export interface TestDatabase extends Database {
  /** Closes it and removes it; call it in `afterAll`. */
  drop(): Promise<void>
}

/** A migrated database of one's own, cloned from the template in a few hundredths of a second; one per test file. */
export async function freshDatabase(options: DatabaseOptions = {}): Promise<TestDatabase> {
  const template = inject('template')
  const keeper = template.replace(TEMPLATE, 'postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(keeper, `create database ${name} template ${TEMPLATE}`)
  const database = openDatabase(template.replace(TEMPLATE, name), options)
  return {
    ...database,
    async drop() {
      await database.close()
      await administer(keeper, `drop database if exists ${name} with (force)`)
    },
  }
}

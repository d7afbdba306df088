import { sql } from 'kysely'
import { type Refused, refuse } from '#kernel/refusal'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { DirectiveForm } from '../names.ts'
import { serialOf, writtenNumber } from './number.ts'
import type { Agency } from './recipient.ts'

interface Series {
  readonly issuer: Agency
  readonly year: number
  readonly form: DirectiveForm
  readonly sector: string
}

const wordsOf = ({ issuer, form, sector }: Series, serial: number): string =>
  writtenNumber(serial, form, issuer, sector)

/** The number that would be taken next; nothing is taken. */
export async function proposeNumber(tx: Tx, series: Series): Promise<string> {
  const row = await tx
    .selectFrom('work.directive_series')
    .select('last')
    .where('home', '=', homeOf(series.issuer.unit))
    .where('numbered_by', '=', series.issuer.id)
    .where('year', '=', series.year)
    .where('form', '=', series.form)
    .executeTakeFirst()
  return wordsOf(series, (row?.last ?? 0) + 1)
}

/**
 * Takes a number of the issuer's series: the next one, or the one asked for unless it is taken. Two who issue at once
 * wait for each other at the row of the series.
 */
export async function takeNumber(
  tx: Tx,
  series: Series,
  asked: string | undefined,
): Promise<string | Refused<'number-taken' | 'number-form'>> {
  if (asked === undefined) {
    for (;;) {
      const number = wordsOf(series, await advance(tx, series, 0))
      if (!(await isTaken(tx, series, number))) return number
    }
  }
  const number = asked.trim()
  const serial = serialOf(number)
  if (serial === null) return refuse('number-form', { next: await proposeNumber(tx, series) })
  await advance(tx, series, serial)
  if (!(await isTaken(tx, series, number))) return number
  return refuse('number-taken', { number, next: await proposeNumber(tx, series) })
}

/** Holds the series and moves it on: by one, or at least to the number somebody typed. */
async function advance(tx: Tx, { issuer, year, form }: Series, to: number): Promise<number> {
  const row = await tx
    .insertInto('work.directive_series')
    .values({ home: homeOf(issuer.unit), numbered_by: issuer.id, year, form, last: Math.max(to, 1) })
    .onConflict((conflict) =>
      conflict.columns(['home', 'numbered_by', 'year', 'form']).doUpdateSet({
        last: to === 0 ? sql`directive_series.last + 1` : sql`greatest(directive_series.last, ${to}::int)`,
      }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

async function isTaken(tx: Tx, { issuer, year }: Series, number: string): Promise<boolean> {
  const row = await tx
    .selectFrom('work.directive')
    .select('id')
    .where('home', '=', homeOf(issuer.unit))
    .where('numbered_by', '=', issuer.id)
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}

/** The number of an amended directive: its own, or another that is free. */
export async function renumber(
  tx: Tx,
  series: Series,
  now: string,
  asked: string,
): Promise<string | Refused<'number-taken' | 'number-form'>> {
  return asked.trim() === now ? now : takeNumber(tx, series, asked)
}

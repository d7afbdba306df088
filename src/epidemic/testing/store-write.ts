import { dayOf, type Instant } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { say } from '#kernel/text'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { spokenInstant } from '../sentence.ts'
import { findOutbreaks } from '../store-outbreak.ts'
import { spacedCode } from './code.ts'
import { type Consequence, consequenceOf, type Fitting } from './consequence.ts'
import { faultOf, type GivenResult, stands, type Tube } from './result.ts'
import type { Mismatch, Written } from './schema.ts'
import { addOrders } from './store-order.ts'
import { confirmPositives } from './store-positive.ts'
import { saveResults } from './store-result.ts'
import { findMembers, holdTubes } from './store-tube.ts'
import { type MismatchFault, mismatchTexts, ownReasons, verdicts } from './text.ts'

/** A result with the row of the file it stands in; 0 for one entered by hand. */
export interface GivenRow extends GivenResult {
  readonly row: number
}

export interface Checked {
  readonly fitting: readonly Fitting[]
  readonly existing: number
  readonly mismatches: readonly Mismatch[]
}

const MOST_SHOWN = 500
/** Past this many single results in one act the file's hash, kept with its fact, binds those that are negative. */
const MOST_FACTS = 200

/** Which of the results fit the tubes they name; writes nothing, and holds the tubes until the transaction ends. */
export async function checkResults(tx: Tx, { at, caller }: Acting, given: readonly GivenRow[]): Promise<Checked> {
  const tubes = await holdTubes(tx, [...new Set(given.map(({ code }) => code))])
  const closed = new Map((await findOutbreaks(tx)).map(({ id, closedOn }) => [id, closedOn]))
  const first = new Map<string, GivenRow>()
  const fitting: Fitting[] = []
  const mismatches: Mismatch[] = []
  let existing = 0
  const reject = (one: GivenRow, fault: MismatchFault, value = '', other = ''): void => {
    const message = say(mismatchTexts[fault], caller.language, { value, other })
    mismatches.push({ row: one.row, code: one.code, fault, message })
  }
  for (const one of given) {
    const tube = tubes.get(one.code)
    const before = first.get(one.code)
    if (before !== undefined) {
      if (before.result === one.result) existing++
      else reject(one, 'said-twice', '', String(before.row))
      continue
    }
    first.set(one.code, one)
    const fault = faultOf(one, tube, at)
    if (fault !== null || tube === undefined) {
      reject(one, fault ?? 'unknown-code', ...clashOf(fault, one, tube, caller.language))
      continue
    }
    const end = closed.get(tube.outbreakId) ?? null
    if (one.result === 'positive' && end !== null && dayOf(one.resultAt) > end) reject(one, 'outbreak-closed')
    else if (stands(one, tube)) existing++
    else fitting.push({ tube, result: one.result, resultAt: one.resultAt, ct: one.ct })
  }
  return { fitting, existing, mismatches }
}

/** What was given and what it clashes with, as the words of the fault name them. */
function clashOf(fault: string | null, one: GivenRow, tube: Tube | undefined, language: 'vi' | 'en'): [string, string] {
  if (tube === undefined) return [one.code, '']
  const said = say(verdicts[one.result], language)
  if (fault === 'already-otherwise') return [said, tube.result === null ? '' : say(verdicts[tube.result], language)]
  if (fault === 'other-laboratory') return ['', tube.laboratoryId ?? '']
  if (fault === 'person-mismatch') return [String(one.birthYear), String(tube.birthYear)]
  if (fault === 'before-sample' || fault === 'in-future')
    return [spokenInstant(one.resultAt), spokenInstant(tube.takenAt)]
  return ['', '']
}

/**
 * Writes results that fit, with everything that follows from them in the same transaction: members of pools, single tests
 * of positive pools, cases of positive samples with their retrace.
 */
export async function writeResults(
  tx: Tx,
  acting: Acting,
  { fitting, existing, mismatches }: Checked,
  batchId: string | null,
): Promise<Written> {
  const pools = fitting.filter(({ tube }) => tube.of === 'pool')
  const members = await findMembers(
    tx,
    pools.map(({ tube }) => tube.id),
  )
  const consequence = consequenceOf(fitting, members)
  await saveResults(tx, consequence, acting.at, batchId)
  const toResample = await openPools(tx, acting.at, consequence)
  await orderRepeats(tx, acting.at, consequence)
  const kinds = await kindsOf(tx, consequence.positive)
  const { confirmed, unconfirmed, facts } = await confirmPositives(tx, acting, kinds)
  await orderPcr(tx, acting.at, consequence.positive, unconfirmed)
  await remember(tx, acting, [...factsOf(consequence), ...facts])
  return {
    written: fitting.length,
    existing,
    confirmed: [...confirmed],
    poolsOpened: consequence.opened.length,
    toResample,
    mismatches: mismatches.slice(0, MOST_SHOWN),
    mismatchCount: mismatches.length,
  }
}

const openPools = (tx: Tx, at: Instant, { opened }: Consequence): Promise<number> =>
  addOrders(
    tx,
    opened.flatMap(({ pool, members }) =>
      members.map(({ home, personId, outbreakId, unitId }) => ({
        home,
        personId,
        outbreakId,
        unitId,
        reason: 'pool' as const,
        aboutId: pool.id,
        dueOn: dayOf(at),
      })),
    ),
    at,
  )

const orderRepeats = (tx: Tx, at: Instant, { repeat }: Consequence): Promise<number> =>
  addOrders(
    tx,
    repeat.flatMap(({ sampleId, of: { home, personId, outbreakId, unitId } }) =>
      personId === null
        ? []
        : [{ home, personId, outbreakId, unitId, reason: 'repeat' as const, aboutId: sampleId, dueOn: dayOf(at) }],
    ),
    at,
  )

/** A positive test that confirms nobody by itself: the PCR that decides is ordered at once. */
const orderPcr = (tx: Tx, at: Instant, positive: readonly Fitting[], people: readonly string[]): Promise<number> =>
  addOrders(
    tx,
    positive.flatMap(({ tube: { home, id, personId, outbreakId, unitId } }) =>
      personId === null || !people.includes(personId)
        ? []
        : [{ home, personId, outbreakId, unitId, reason: 'repeat' as const, aboutId: id, dueOn: dayOf(at) }],
    ),
    at,
  )

async function kindsOf(tx: Tx, positive: readonly Fitting[]) {
  if (positive.length === 0) return []
  const rows = await tx
    .selectFrom('epidemic.sample')
    .select(['id', 'kind'])
    .where(
      'id',
      'in',
      positive.map(({ tube }) => tube.id),
    )
    .execute()
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]))
  return positive.flatMap(({ tube: { id, code, personId, takenAt }, resultAt }) =>
    personId === null
      ? []
      : [
          {
            personId,
            code,
            takenAt,
            resultAt,
            kind: kinds.get(id) === 'antigen' ? ('antigen' as const) : ('pcr' as const),
          },
        ],
  )
}

/** Every positive, and of a few results each; of many the negative ones are bound by the fact of their file. */
function factsOf(consequence: Consequence): Fact[] {
  const { opened, positive, samples } = consequence
  const single = new Set(positive.map(({ tube }) => tube.id))
  const few = samples.length <= MOST_FACTS
  return [
    ...opened.map(
      ({ pool, members }): Fact => ({
        kind: 'epidemic.pool-positive',
        subject: { type: 'epidemic.pool', id: pool.id },
        where: whereOf(pool.unitId),
        reason: say(ownReasons.poolOpened, 'vi', { code: spacedCode(pool.code) }),
        after: { code: pool.code, people: members.map(({ personId }) => personId) },
      }),
    ),
    ...positive.map(
      ({ tube, resultAt }): Fact => ({
        kind: 'epidemic.test-positive',
        subject: { type: 'epidemic.person', id: tube.personId ?? tube.id },
        where: whereOf(tube.unitId),
        after: { sampleId: tube.id, code: tube.code, resultAt },
      }),
    ),
    ...(few ? recorded(consequence, single) : []),
  ]
}

/** Results that ask nobody to do anything. */
function recorded({ pools, samples }: Consequence, positive: ReadonlySet<string>): Fact[] {
  const ofPools = pools
    .filter(({ result }) => result !== 'positive')
    .map(
      ({ tube, result, resultAt }): Fact => ({
        kind: 'epidemic.result-recorded',
        subject: { type: 'epidemic.pool', id: tube.id },
        where: whereOf(tube.unitId),
        after: { code: tube.code, result, resultAt },
      }),
    )
  const ofSamples = samples
    .filter(({ id, poolResult }) => !positive.has(id) && poolResult === null)
    .map(
      ({ id, unitId, result, resultAt }): Fact => ({
        kind: 'epidemic.result-recorded',
        subject: { type: 'epidemic.sample', id },
        where: whereOf(unitId),
        after: { result, resultAt },
      }),
    )
  return [...ofPools, ...ofSamples]
}

import type { Instant } from '#kernel/day'
import type { Tube } from './result.ts'
import type { Verdict } from './schema.ts'
import type { Member } from './store-tube.ts'

/** A result that fits its tube. */
export interface Fitting {
  readonly tube: Tube
  readonly result: Verdict
  readonly resultAt: Instant
  readonly ct: number | null
}

/** What is to be written on a sample. */
export interface SampleWrite {
  readonly home: number
  readonly id: string
  readonly unitId: string | null
  /** What holds for the person; null when a positive pool leaves that open. */
  readonly result: Verdict | null
  readonly poolResult: Verdict | null
  readonly resultAt: Instant
  readonly ct: number | null
}

export interface Consequence {
  readonly samples: readonly SampleWrite[]
  readonly pools: readonly Fitting[]
  /** Positive pools with their people, each of whom is to be sampled singly. */
  readonly opened: readonly { readonly pool: Tube; readonly members: readonly Member[] }[]
  /** People whose test gave no result. */
  readonly repeat: readonly { readonly sampleId: string; readonly of: Member | Tube }[]
  /** Single samples that are positive. */
  readonly positive: readonly Fitting[]
}

/**
 * What follows from results: a negative pool is negative for everybody in it; a positive one says of nobody who it is, so that
 * everybody is sampled singly; a test without a result is repeated; a positive single sample makes a case.
 */
export function consequenceOf(fitting: readonly Fitting[], members: readonly Member[]): Consequence {
  const byPool = Map.groupBy(members, ({ poolId }) => poolId)
  const samples: SampleWrite[] = []
  const opened: Consequence['opened'][number][] = []
  const repeat: Consequence['repeat'][number][] = []
  for (const { tube, result, resultAt, ct } of fitting) {
    if (tube.of === 'sample') {
      samples.push({
        home: tube.home,
        id: tube.id,
        unitId: tube.unitId,
        result,
        poolResult: tube.poolResult,
        resultAt,
        ct,
      })
      if (result === 'invalid') repeat.push({ sampleId: tube.id, of: tube })
      continue
    }
    const inside = byPool.get(tube.id) ?? []
    for (const { home, id, unitId } of inside)
      samples.push({
        home,
        id,
        unitId,
        result: result === 'positive' ? null : result,
        poolResult: result,
        resultAt,
        ct: null,
      })
    if (result === 'positive') opened.push({ pool: tube, members: inside })
    if (result === 'invalid') for (const of of inside) repeat.push({ sampleId: of.id, of })
  }
  return {
    samples,
    opened,
    repeat,
    pools: fitting.filter(({ tube }) => tube.of === 'pool'),
    positive: fitting.filter(({ tube, result }) => tube.of === 'sample' && result === 'positive'),
  }
}

import { cpus, loadavg } from 'node:os'
import { type Doubt, scoreIndex, uncertainty } from '#measures/composite'
import { runCoinr } from './index/coinr.ts'
import { makeIndex } from './index/make.ts'
import { createPlain } from './index/plain.ts'

/**
 * The claim: rank bands of 63 units by 98 indicators over 10,000 resamplings of weights (± 25 %), normalisation (min-max
 * or ranks) and aggregation (arithmetic or geometric) take under 2 s. The peer in the same run: R's COINr where it
 * is installed; and always a plain loop over the same arithmetic. Both must agree with us, or nothing is printed.
 */
const UNITS = Number(process.argv[2] ?? 63)
const INDICATORS = Number(process.argv[3] ?? 98)
const SAMPLES = Number(process.argv[4] ?? 10_000)
const ROUNDS = 5

const { spec, data } = makeIndex(UNITS, INDICATORS, 7)
const doubt: Doubt = {
  weights: 0.25,
  normalise: [{ ...spec.stages.normalise, kind: 'rank' }],
  aggregate: ['geometric'],
}
console.log(
  `load ${loadavg()[0]?.toFixed(1)}; ${cpus().length} × ${cpus()[0]?.model}; ${UNITS} units × ${INDICATORS} indicators × ${SAMPLES} resamplings; median of ${ROUNDS}`,
)

function timed<T>(work: () => T): { seconds: number; result: T } {
  const times: number[] = []
  let result: T
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    result = work()
    times.push((performance.now() - start) / 1000)
  }
  return { seconds: times.sort((a, b) => a - b)[ROUNDS >> 1]!, result: result! }
}

const ours = timed(() => uncertainty(spec, data, doubt, { samples: SAMPLES, seed: 1 }))
const shaken = timed(() => uncertainty(spec, data, { ...doubt, data: 0.1 }, { samples: SAMPLES / 10, seed: 1 }))

// The peer draws its own chances: the bands must agree, not the single runs.
const plain = createPlain(spec, data)
const nominal = Object.fromEntries(spec.nodes.map(({ code }) => [code, 1]))
const stages = scoreIndex(spec, data)
agree(
  'ranks of the plain loop',
  plain({ weights: nominal, normalise: 'min-max', aggregate: 'arithmetic' }),
  [...stages.ranks[0]!],
  0,
)
const start = performance.now()
const counts = data.units.map(() => new Uint32Array(UNITS + 1))
for (let sample = 0; sample < SAMPLES; sample++) {
  const weights = Object.fromEntries(spec.nodes.map(({ code }) => [code, 0.75 + Math.random() / 2]))
  const ranks = plain({
    weights,
    normalise: Math.random() < 0.5 ? 'min-max' : 'rank',
    aggregate: Math.random() < 0.5 ? 'arithmetic' : 'geometric',
  })
  for (const [unit, rank] of ranks.entries()) counts[unit]![rank]! += 1
}
const plainSeconds = (performance.now() - start) / 1000
const { bands } = ours.result
// Bands of chance may lie a place apart at the ends.
for (const [name, share, of] of [
  ['5th', 0.05, bands.map(({ low }) => low!)],
  ['50th', 0.5, bands.map(({ median }) => median!)],
  ['95th', 0.95, bands.map(({ high }) => high!)],
] as const)
  agree(
    `${name} hundredth`,
    counts.map((own) => quantile(own, share)),
    of,
    SAMPLES >= 5_000 ? 1 : 3,
  )

const per = (seconds: number, samples: number): string =>
  `${((1e6 * seconds) / samples).toFixed(1).padStart(10)} µs a resampling`
console.log(`ours                               ${ours.seconds.toFixed(2).padStart(8)} s ${per(ours.seconds, SAMPLES)}`)
console.log(
  `ours, with errors in the data too  ${(shaken.seconds * 10).toFixed(2).padStart(8)} s ${per(shaken.seconds, SAMPLES / 10)} (from ${SAMPLES / 10})`,
)
console.log(
  `plain loop                         ${plainSeconds.toFixed(2).padStart(8)} s ${per(plainSeconds, SAMPLES)}   ${(plainSeconds / ours.seconds).toFixed(1)} × ours`,
)

const COINR_SAMPLES = 100
const coinr = runCoinr(spec, data, COINR_SAMPLES)
if (coinr) {
  agree(
    'scores of COINr',
    data.units.map((unit) => coinr.scores.get(unit)!),
    [...stages.scores[0]!],
    1e-9,
  )
  const whole = (coinr.seconds * SAMPLES) / COINR_SAMPLES
  console.log(
    `COINr ${coinr.version}                       ${whole.toFixed(0).padStart(8)} s ${per(coinr.seconds, COINR_SAMPLES)}   ${(whole / ours.seconds).toFixed(0)} × ours (from ${COINR_SAMPLES} resamplings)`,
  )
} else console.log('COINr is not installed here: the plain loop is the only peer')

function quantile(own: Uint32Array, share: number): number {
  let seen = 0
  return own.findIndex((count) => {
    seen += count
    return seen >= share * SAMPLES
  })
}

function agree(what: string, theirs: readonly number[], mine: readonly number[], within: number): void {
  const apart = theirs.findIndex((one, i) => !(Math.abs(one - mine[i]!) <= within))
  if (apart >= 0) throw new Error(`${what} differ at unit ${apart}: ${theirs[apart]} and ${mine[apart]}`)
}

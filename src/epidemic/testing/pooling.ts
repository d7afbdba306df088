/** A sample that waits to be tested, as far as pooling needs to know it. */
export interface Poolable {
  readonly id: string
  /** Pools never mix units: a positive one is answered by one health station. */
  readonly unitId: string | null
  /** Null: alone. */
  readonly household: string | null
}

export interface PoolLimits {
  /** Samples of several households in a pool. */
  readonly size: number
  /** Samples of one household in a pool; at least `size`. */
  readonly family: number
}

/**
 * Puts samples into pools: every sample in exactly one; a household together where it fits; no pool above its limit; no pool of two
 * units. With `size` 1 each stands alone: where pooling saves nothing, families are not pooled either.
 * Best fit, the largest households first; the order of the samples decides between equals. Linear in samples x size.
 */
export function packPools<S extends Poolable>(samples: readonly S[], { size, family }: PoolLimits): S[][] {
  if (size <= 1) return samples.map((sample) => [sample])
  const pools: S[][] = []
  for (const ofUnit of Map.groupBy(samples, ({ unitId }) => unitId).values()) {
    const [whole, rest] = householdsOf(ofUnit, size, Math.max(size, family))
    pools.push(...whole, ...bestFit(rest, size))
  }
  return pools
}

/** Households too large to share a pool, as pools of their own; and the others, the largest first. */
function householdsOf<S extends Poolable>(samples: readonly S[], size: number, family: number): [S[][], S[][]] {
  const whole: S[][] = []
  const rest: S[][] = []
  const groups = Map.groupBy(samples, (sample) => sample.household ?? sample)
  for (const group of groups.values()) {
    if (group.length <= size) rest.push(group)
    else whole.push(...evenly(group, family))
  }
  return [whole, rest.sort((a, b) => b.length - a.length)]
}

/** In as few parts as the limit allows, as equal as can be. */
function evenly<T>(list: readonly T[], most: number): T[][] {
  const parts = Math.ceil(list.length / most)
  return Array.from({ length: parts }, (_, at) =>
    list.slice(Math.round((at * list.length) / parts), Math.round(((at + 1) * list.length) / parts)),
  )
}

/** Pools by the room left in them: a group goes where the least is left over. */
function bestFit<T>(groups: readonly T[][], size: number): T[][] {
  const pools: T[][] = []
  const withRoom: T[][][] = Array.from({ length: size + 1 }, () => [])
  for (const group of groups) {
    let room = group.length
    while (room <= size && withRoom[room]!.length === 0) room++
    const pool = room > size ? [] : withRoom[room]!.pop()!
    if (room > size) pools.push(pool)
    pool.push(...group)
    withRoom[size - pool.length]!.push(pool)
  }
  return pools
}

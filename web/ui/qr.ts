/**
 * QR codes (ISO/IEC 18004), bytes at error correction L, up to version 10: 271 bytes, enough for an address.
 * Module by module: true is dark.
 */

/** By version from 1: correction bytes a block, then the data bytes of each block. */
const BLOCKS: readonly (readonly [correction: number, data: readonly number[]])[] = [
  [7, [19]],
  [10, [34]],
  [15, [55]],
  [20, [80]],
  [26, [108]],
  [18, [68, 68]],
  [20, [78, 78]],
  [24, [97, 97]],
  [30, [116, 116]],
  [18, [68, 68, 69, 69]],
]
/** Centres of the alignment patterns, by version from 1. */
const ALIGNED: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
]
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

type Modules = (boolean | null)[][]

/** The rows of the code. Throws when the text is longer than version 10 holds. */
export function qrOf(text: string): boolean[][] {
  const bytes = [...new TextEncoder().encode(text)]
  const version = 1 + BLOCKS.findIndex(([, data], at) => sum(data) >= bytes.length + (at < 9 ? 2 : 3))
  if (version === 0) throw new RangeError('too long for a QR code of version 10')
  const codewords = interleaved(bytes, version)
  const drawings = MASKS.map((_mask, n) => drawn(codewords, version, n))
  return drawings.reduce((best, one) => (unevenness(one) < unevenness(best) ? one : best))
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)
const blocksOf = (version: number) => BLOCKS[version - 1] as (typeof BLOCKS)[number]

/** Mode, length and bytes, padded; split into blocks, each with its correction, read across the blocks. */
function interleaved(bytes: readonly number[], version: number): number[] {
  const [correction, sizes] = blocksOf(version)
  const bits = [0, 1, 0, 0, ...binary(bytes.length, version < 10 ? 8 : 16), ...bytes.flatMap((byte) => binary(byte, 8))]
  const data: number[] = []
  for (let at = 0; at < bits.length; at += 8)
    data.push(
      Number.parseInt(
        bits
          .slice(at, at + 8)
          .join('')
          .padEnd(8, '0'),
        2,
      ),
    )
  for (let pad = 0xec; data.length < sum(sizes); pad ^= 0xec ^ 0x11) data.push(pad)
  const blocks = sizes.map((size, n) => {
    const from = sum(sizes.slice(0, n))
    return data.slice(from, from + size)
  })
  const checks = blocks.map((block) => correctionOf(block, correction))
  return [...across(blocks), ...across(checks)]
}

const across = (lists: readonly (readonly number[])[]): number[] =>
  Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, n) =>
    lists.flatMap((list) => list[n] ?? []),
  ).flat()

const binary = (value: number, width: number): number[] => [...value.toString(2).padStart(width, '0')].map(Number)

const EXP: number[] = [1]
for (let n = 1; n < 255; n++) {
  const twice = (EXP[n - 1] as number) * 2
  EXP.push(twice > 255 ? twice ^ 0x11d : twice)
}
const LOG = new Map(EXP.map((value, n) => [value, n]))
const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (EXP[((LOG.get(a) as number) + (LOG.get(b) as number)) % 255] as number)

/** The remainder of the block by the Reed-Solomon generator of that degree. */
function correctionOf(block: readonly number[], degree: number): number[] {
  let generator = [1]
  for (let n = 0; n < degree; n++)
    generator = [...generator, 0].map((one, at) => one ^ times(generator[at - 1] ?? 0, EXP[n] as number))
  const rest = [...block, ...Array.from({ length: degree }, () => 0)]
  for (let at = 0; at < block.length; at++) {
    const lead = rest[at] as number
    for (const [n, factor] of generator.entries()) rest[at + n] = (rest[at + n] as number) ^ times(factor, lead)
  }
  return rest.slice(block.length)
}

function drawn(codewords: readonly number[], version: number, mask: number): boolean[][] {
  const modules = framed(version)
  const size = modules.length
  writeFormat(modules, mask)
  if (version >= 7) writeVersion(modules, version)
  const bits = codewords.flatMap((word) => binary(word, 8))
  let next = 0
  let upward = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--
    for (let step = 0; step < size; step++) {
      const y = upward ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        const row = modules[y] as (boolean | null)[]
        if (row[x] !== null) continue
        row[x] = (bits[next++] === 1) !== (MASKS[mask] as (typeof MASKS)[number])(x, y)
      }
    }
    upward = !upward
  }
  return modules as boolean[][]
}

/** Finders, timing and alignment; null where data will stand. */
function framed(version: number): Modules {
  const size = 17 + 4 * version
  const modules: Modules = Array.from({ length: size }, () => Array.from({ length: size }, () => null))
  const put = (x: number, y: number, dark: boolean) => {
    const row = modules[y]
    if (row && x >= 0 && x < size) row[x] = dark
  }
  const rings = (cx: number, cy: number, reach: number, dark: (ring: number) => boolean) => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) put(cx + dx, cy + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))))
  }
  for (let n = 0; n < size; n++) {
    put(6, n, n % 2 === 0)
    put(n, 6, n % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    rings(x, y, 4, (ring) => ring !== 2 && ring !== 4)
  const centres = ALIGNED[version - 1] ?? []
  for (const x of centres)
    for (const y of centres) {
      const corner = (x === 6 && (y === 6 || y === size - 7)) || (y === 6 && x === size - 7)
      if (!corner) rings(x, y, 2, (ring) => ring !== 1)
    }
  put(8, size - 8, true)
  return modules
}

/** Remainder of a value by a polynomial over GF(2), as the two BCH codes of the standard use. */
function bch(value: number, width: number, polynomial: number): number {
  const degree = 31 - Math.clz32(polynomial)
  let rest = value << degree
  for (let bit = width + degree - 1; bit >= degree; bit--) if ((rest >> bit) & 1) rest ^= polynomial << (bit - degree)
  return (value << degree) | rest
}

/** Correction L (01) and the mask, twice around the finders. */
function writeFormat(modules: Modules, mask: number): void {
  const size = modules.length
  const bits = bch((1 << 3) | mask, 5, 0x537) ^ 0x5412
  const put = (x: number, y: number, n: number) => {
    ;(modules[y] as (boolean | null)[])[x] = ((bits >> n) & 1) === 1
  }
  for (let n = 0; n < 15; n++) {
    put(8, n < 6 ? n : n < 8 ? n + 1 : size - 15 + n, n)
    put(n < 8 ? size - 1 - n : n === 8 ? 7 : 14 - n, 8, n)
  }
}

function writeVersion(modules: Modules, version: number): void {
  const size = modules.length
  const bits = bch(version, 6, 0x1f25)
  for (let n = 0; n < 18; n++) {
    const [a, b] = [Math.floor(n / 3), size - 11 + (n % 3)]
    const dark = ((bits >> n) & 1) === 1
    ;(modules[a] as (boolean | null)[])[b] = dark
    ;(modules[b] as (boolean | null)[])[a] = dark
  }
}

/** How hard a drawing is to read: long runs of one colour and squares of one colour count against it. */
function unevenness(rows: readonly (readonly boolean[])[]): number {
  const lines = [...rows, ...rows.map((_, x) => rows.map((row) => row[x] as boolean))]
  let score = 0
  for (const line of lines) {
    let run = 1
    for (let at = 1; at <= line.length; at++) {
      if (at < line.length && line[at] === line[at - 1]) run++
      else {
        if (run >= 5) score += run - 2
        run = 1
      }
    }
  }
  for (const [y, row] of rows.entries())
    for (const [x, dark] of row.entries())
      if (row[x + 1] === dark && rows[y + 1]?.[x] === dark && rows[y + 1]?.[x + 1] === dark) score += 3
  return score
}

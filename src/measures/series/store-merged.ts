import { readFile } from 'node:fs/promises'
import type { Text } from '#kernel/text'
import { type MainIndex, mergeIndex } from './merged-index.ts'

interface MergedSeed {
  readonly year: number
  readonly simulated: boolean
  readonly provinces: readonly Text[]
  readonly published: { readonly value: number; readonly rank: number; readonly of: number; readonly source: string }
  readonly mains: readonly (MainIndex & { readonly name: Text })[]
}

/**
 * The index of 2024 of the two old provinces and of the merged one. The merged value is published; the old provinces'
 * own main indices are not, and are drawn so that their mean is what was published (`seeds/measures/merged-dti-2024.json`).
 */
export async function readMergedIndex() {
  const path = new URL('../../../seeds/measures/merged-dti-2024.json', import.meta.url)
  const seed = JSON.parse(await readFile(path, 'utf8')) as MergedSeed
  const merged = mergeIndex(seed.mains)
  const names = new Map(seed.mains.map(({ code, name }) => [code, name]))
  const none: Text = { vi: '', en: '' }
  return {
    ...seed,
    provinces: [...seed.provinces],
    mean: merged.mean,
    again: merged.again,
    mains: merged.mains.map((main) => ({ ...main, before: [...main.before], name: names.get(main.code) ?? none })),
  }
}

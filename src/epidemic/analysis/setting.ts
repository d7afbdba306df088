import { fold } from '#kernel/fold'

/**
 * How much more a contact of a kind passes on than another close contact: odds ratios of Bi et al. 2020, Lancet
 * Infectious Diseases 20:911 (Shenzhen, 1,286 contacts): household 6.27, travelling together 7.06; all others 1.
 */
const kinds: readonly (readonly [weight: number, words: readonly string[]])[] = [
  [6.27, ['cung nha', 'gia dinh', 'ho gia dinh', 'household', 'family', 'vo chong']],
  [7.06, ['xe khach', 'cung xe', 'chuyen xe', 'may bay', 'tau hoa', 'transport', 'travel', 'bus', 'flight']],
]

/** 1 where the setting says nothing. */
export function settingWeight(setting: string | null): number {
  if (setting === null) return 1
  const words = fold(setting)
  return kinds.find(([, names]) => names.some((name) => words.includes(name)))?.[0] ?? 1
}

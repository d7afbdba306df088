import { fold, tidy } from '#kernel/fold'

/** For searching: no case, no accents. */
export const foldName = (name: string): string => fold(name)

/** `Nguyễn Thị Lan` sorts under Lan: the given name stands last and comes first in every list. */
export function nameOrder(name: string): string {
  const words = tidy(name).split(' ')
  return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ')
}

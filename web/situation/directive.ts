import type { Text, Values } from '#kernel/text'
import { paths, withQuery } from '../paths.ts'
import { texts } from './text.ts'

/** Where "issue a directive" leads from a unit: the unit chosen, and what it is about already said. */
export function directiveAbout(
  { id, name, waiting }: { readonly id: string; readonly name: string; readonly waiting: number },
  t: (text: Text, values?: Values) => string,
): string {
  const f1 = waiting > 0
  return withQuery(paths.newDirective(), {
    units: id,
    aboutType: f1 ? 'epidemic.f1' : 'situation.unit',
    aboutId: id,
    aboutLabel: t(f1 ? texts.aboutF1 : texts.aboutUnit, { place: name }),
  })
}

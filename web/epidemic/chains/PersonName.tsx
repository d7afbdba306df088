import type { SeenPerson } from '#epidemic/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'

/** A person by code with a link, or by the commune alone where the reader may see no more. */
export function PersonName({ of: { id, label } }: { of: SeenPerson }) {
  const t = useSay()
  return id === null ? t(label) : <Link to={paths.person(id)}>{t(label)}</Link>
}

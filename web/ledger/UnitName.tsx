import { useAsOf } from '../shell/as-of.tsx'
import { useUnit } from '../shell/units.tsx'

/** The unit's name on the day shown; its id when it does not stand then. */
export function UnitName({ id }: { id: string | null }) {
  const { day } = useAsOf()
  const unit = useUnit(id, day)
  return <>{unit?.name ?? id}</>
}

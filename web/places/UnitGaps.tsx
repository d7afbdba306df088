import type { Gap } from '#places/contract'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import css from './Place.module.css'
import { unitTexts } from './text-unit.ts'

/** Holes in what is known of a unit. Names that were not recognised stand in its succession. */
export function UnitGaps({ gaps }: { gaps: readonly Gap[] }) {
  const t = useSay()
  const facts = gaps.filter(({ kind }) => kind === 'fact')
  if (facts.length === 0) return null
  return (
    <Card title={t(unitTexts.gaps)}>
      <ul className={css.acts}>
        {facts.map(({ id, words }) => (
          <li key={id}>{t(words)}</li>
        ))}
      </ul>
    </Card>
  )
}

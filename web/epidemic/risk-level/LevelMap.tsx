import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { epidemicLevelNames, type LevelUnit } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { places } from '#places/contract'
import { useAnswer } from '../../api.ts'
import { AreaMap } from '../../map/AreaMap.tsx'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { LEVELS, legalColors } from './colors.ts'
import { levelText } from './text.ts'

interface Props {
  readonly day: Day
  readonly units: readonly LevelUnit[]
  readonly selected: string | null
  readonly onSelect: (unit: string | null) => void
}

/** Communes in the four legal colours, each name with its digit; what is not confirmed is hatched. */
export function LevelMap({ day, units, selected, onSelect }: Props) {
  const t = useSay()
  const { place } = useAsOf()
  const [shown, setShown] = useState<'confirmed' | 'proposed'>('confirmed')
  const shapes = useAnswer(
    places.listShapes,
    { query: { day, level: 'commune' as const, ...(place ? { parent: place } : {}) } },
    { staleTime: 600_000 },
  )
  const categories = useMemo(
    () => LEVELS.map((value) => ({ value, words: t(epidemicLevelNames[value]), color: legalColors[value] })),
    [t],
  )
  const areas = useMemo(() => {
    const byId = new Map(units.map((unit) => [unit.unitId, unit]))
    return (shapes.data?.features ?? []).flatMap(({ id, geometry }) => {
      const unit = byId.get(id)
      if (!unit) return []
      const value = (shown === 'confirmed' ? unit.confirmed?.level : unit.assessment?.level) ?? null
      return [{ id, name: value === null ? unit.unitName : `${value} · ${unit.unitName}`, geometry, value }]
    })
  }, [shapes.data, units, shown])
  const measure = t(shown === 'confirmed' ? levelText.map : levelText.mapProposed)
  return (
    <Card
      title={measure}
      pad={false}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t(levelText.map)}
          data={[
            { value: 'confirmed', label: t(levelText.confirmed) },
            { value: 'proposed', label: t(levelText.proposed) },
          ]}
          value={shown}
          onChange={(to) => setShown(to as 'confirmed' | 'proposed')}
        />
      }
    >
      <AreaMap
        areas={areas}
        measure={measure}
        categories={categories}
        format={(value) => t(levelText.level, { n: value })}
        selected={selected}
        onSelect={onSelect}
        schematic={shapes.data?.schematic ?? false}
        busy={shapes.data === undefined}
        height={440}
      />
    </Card>
  )
}

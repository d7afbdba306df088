import { useMemo, useState } from 'react'
import { places } from '#places/contract'
import { useAnswer } from '../../api.ts'
import { AreaMap } from '../../map/AreaMap.tsx'
import { paths } from '../../paths.ts'
import { useAsOf, useGo } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ui } from '../../ui/text.ts'
import { CELLS, cellOf, type RollUpRow } from './roll-up.ts'
import { words } from './text.ts'

/** Colours of the four cells, as the bar of figures has them. */
const COLORS = ['#2a8a5c', '#b58a1b', '#7fb2d6', '#c43d3d'] as const
/** Fewer places than this say nothing on a map. */
const FEWEST = 3

/** How far each commune is, on the map; a click opens its task. */
export function RollUpMap({ rows }: { rows: readonly RollUpRow[] }) {
  const t = useSay()
  const go = useGo()
  const { today } = useAsOf()
  const [chosen, setChosen] = useState<string | null>(null)
  const shapes = useAnswer(places.listShapes, { query: { day: today, level: 'commune' } }, { staleTime: 300_000 })
  const byUnit = useMemo(() => new Map(rows.map((row) => [row.unit.id, row])), [rows])
  const areas = useMemo(
    () =>
      (shapes.data?.features ?? []).flatMap(({ geometry, properties }) => {
        const row = byUnit.get(properties.id)
        if (!row) return []
        const cell = cellOf(row)
        const value = cell === null ? null : CELLS.indexOf(cell)
        return [{ id: properties.id, name: row.unit.name, geometry, value }]
      }),
    [shapes.data, byUnit],
  )
  const categories = useMemo(
    () => CELLS.map((cell, value) => ({ value, words: t(ui[cell]), color: COLORS[value] as string })),
    [t],
  )
  if (shapes.data !== undefined && areas.length < FEWEST) return null
  const choose = (unit: string | null) => {
    setChosen(unit)
    const row = unit === null ? undefined : byUnit.get(unit)
    if (row) go(paths.task(row.id))
  }
  return (
    <Card title={t(words.map)} pad={false}>
      <AreaMap
        areas={areas}
        measure={t(words.mapMeasure)}
        categories={categories}
        format={(value) => t(ui[CELLS[value] ?? 'openInTime'])}
        selected={chosen}
        onSelect={choose}
        schematic={shapes.data?.schematic ?? false}
        busy={shapes.data === undefined}
        height={320}
      />
    </Card>
  )
}

import { Button, CloseButton, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { epidemicLevelNames } from '#epidemic/contract'
import { places } from '#places/contract'
import type { Board } from '#situation/contract'
import { useAnswer } from '../api.ts'
import { LEVELS, legalColors } from '../epidemic/risk-level/colors.ts'
import { AreaMap } from '../map/AreaMap.tsx'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Card } from '../ui/Card.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './Board.module.css'
import { DaySlider } from './DaySlider.tsx'
import { directiveAbout } from './directive.ts'
import { breaksOf, isMeasure, MEASURES, measured, measureWords } from './measure.ts'
import { texts } from './text.ts'

interface Props {
  readonly board: Board
  readonly chosen: string | null
  readonly onChoose: (unit: string | null) => void
}

/** One measure at a time over the units of the day; a click chooses a unit, and from it one acts or goes down a level. */
export default function BoardMap({ board, chosen, onChoose }: Props) {
  const t = useSay()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('measure')
  const measure = isMeasure(asked) ? asked : 'f0In14Days'
  const { day, place, rowsLevel, units } = board
  // A commune has nothing below it: it is drawn itself, inside what it lies in.
  const parent = place.level === 'commune' ? place.path.at(-2)?.id : place.id
  const shapes = useAnswer(places.listShapes, {
    query: { day, level: rowsLevel, ...(parent ? { parent } : {}) },
  })
  const rows = useMemo(() => new Map(units.map((row) => [row.id, row])), [units])
  const areas = useMemo(
    () =>
      (shapes.data?.features ?? []).flatMap(({ geometry, properties }) => {
        const row = rows.get(properties.id)
        return row ? [{ id: properties.id, name: row.name, geometry, value: measured(row, measure) }] : []
      }),
    [shapes.data, rows, measure],
  )
  const categories = useMemo(
    () => LEVELS.map((value) => ({ value, words: t(epidemicLevelNames[value]), color: legalColors[value] })),
    [t],
  )
  const row = chosen === null ? undefined : rows.get(chosen)
  const setMeasure = (value: string | null) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (value === null || value === 'f0In14Days') after.delete('measure')
      else after.set('measure', value)
      return after
    })
  return (
    <Card
      title={t(texts.map)}
      pad={false}
      aside={
        <Select
          aria-label={t(texts.measure)}
          size="xs"
          data={MEASURES.map((value) => ({ value, label: t(measureWords[value]) }))}
          value={measure}
          onChange={setMeasure}
          allowDeselect={false}
        />
      }
    >
      <AreaMap
        areas={areas}
        measure={t(measureWords[measure])}
        {...(measure === 'epidemicLevel'
          ? { categories, format: (value: number) => t(texts.levelOf, { n: value }) }
          : { breaks: breaksOf[measure] })}
        selected={chosen}
        onSelect={onChoose}
        schematic={shapes.data?.schematic ?? false}
        busy={shapes.data === undefined}
        height={440}
      />
      {row && <Chosen row={row} onClear={() => onChoose(null)} />}
      <div className={css.mapFoot}>
        <DaySlider drawn={day} />
      </div>
    </Card>
  )
}

function Chosen({ row, onClear }: { row: Board['units'][number]; onClear: () => void }) {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  return (
    <div className={css.chosen}>
      <b>{row.name}</b>
      <span>
        F0 {f.number(row.f0, 0)} · F1 {f.number(row.f1, 0)} · F2 {f.number(row.f2, 0)} · {t(texts.waiting)}{' '}
        {f.number(row.waiting, 0)}
      </span>
      {may('work.direct') && (
        <Button component={Link} to={directiveAbout(row, t)} size="xs">
          {t(texts.directHere, { place: row.name })}
        </Button>
      )}
      <Button component={Link} to={withQuery(paths.board(), { place: row.id })} size="xs" variant="light">
        {t(texts.open, { place: row.name })}
      </Button>
      <CloseButton aria-label={t(texts.back)} onClick={onClear} />
    </div>
  )
}

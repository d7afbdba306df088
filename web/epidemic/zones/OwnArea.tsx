import { Button, MultiSelect, NumberInput, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { ZoneProposal, zones } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import css from '../Epidemic.module.css'
import { zoneText } from './text.ts'

type Plan = AnswerOf<typeof zones.proposeZones>
type Area = ZoneProposal['area']

/** Asked once: the alternatives and these fields reach everything where there is no moving map. */
export const hasWebGl = ((): boolean => {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
})()

interface Props {
  readonly plan: Pick<Plan, 'places' | 'surroundings' | 'cluster'>
  readonly busy: boolean
  readonly onMeasure: (area: Area) => void
}

/** An area given in fields: communes, or a radius around places of the cluster. */
export function OwnArea({ plan, busy, onMeasure }: Props) {
  const t = useSay()
  const located = plan.places.flatMap(({ name, point }) => (point ? [{ name, point }] : []))
  const [by, setBy] = useState<'communes' | 'radius'>(located.length > 0 ? 'radius' : 'communes')
  const [units, setUnits] = useState<string[]>(plan.cluster.unitId === null ? [] : [plan.cluster.unitId])
  const [places, setPlaces] = useState<string[]>(located.slice(0, 1).map(({ name }) => name))
  const [metres, setMetres] = useState(500)
  const centres = located.filter(({ name }) => places.includes(name)).map(({ point }) => point)
  const ready = by === 'communes' ? units.length > 0 : centres.length > 0 && metres >= 20
  const measure = () =>
    onMeasure(
      by === 'communes' ? { kind: 'communes', units } : { kind: 'circles', centres, metres: Math.round(metres) },
    )
  return (
    <div className={css.page} style={{ gap: 12 }}>
      {located.length > 0 && (
        <SegmentedControl
          aria-label={t(zoneText.ownBy)}
          value={by}
          onChange={(to) => setBy(to as typeof by)}
          data={[
            { value: 'radius', label: t(zoneText.byRadius) },
            { value: 'communes', label: t(zoneText.byCommunes) },
          ]}
        />
      )}
      {by === 'communes' ? (
        <MultiSelect
          label={t(zoneText.communes)}
          data={plan.surroundings.map(({ id, name }) => ({ value: id, label: name }))}
          value={units}
          onChange={setUnits}
          searchable
        />
      ) : (
        <>
          <MultiSelect
            label={t(zoneText.places)}
            data={located.map(({ name }) => name)}
            value={places}
            onChange={setPlaces}
          />
          <NumberInput
            label={t(zoneText.radius)}
            suffix={` ${t(zoneText.metres)}`}
            value={metres}
            min={20}
            max={20_000}
            step={100}
            maw={180}
            thousandSeparator="."
            decimalSeparator=","
            onChange={(to) => setMetres(Number(to))}
          />
        </>
      )}
      <div>
        <Button variant="light" loading={busy} disabled={!ready} onClick={measure}>
          {t(zoneText.measure)}
        </Button>
      </div>
    </div>
  )
}

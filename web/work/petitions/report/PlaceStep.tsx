import { Button, Select, TextInput } from '@mantine/core'
import { IconCurrentLocation, IconMapPin, IconMapPinCheck, IconPhotoSensor } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { areaAt } from '../../../map/inside.ts'
import { PointMap } from '../../../map/PointMap.tsx'
import { useSay } from '../../../shell/language.tsx'
import { byFolded } from '../folded.ts'
import type { Spot } from '../photo.ts'
import { spotHere } from '../photo.ts'
import { report } from '../text-report.ts'
import { useCommuneMap } from '../useCommuneMap.ts'
import css from './Report.module.css'
import type { StepProps } from './steps.ts'
import type { SpotSource } from './values.ts'

interface Props extends StepProps {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** Reads the place out of the photos; null when there are none to read. */
  readonly readPhotos: (() => Promise<Spot | null>) | null
}

/** Where it is: out of a photo, from the phone, by a tap on the map, or the commune and words. */
export function PlaceStep({ values, faults, onChange, units, readPhotos }: Props) {
  const t = useSay()
  const areas = useCommuneMap()
  const [mapOpen, setMapOpen] = useState(values.spot !== null)
  const [busy, setBusy] = useState<SpotSource | null>(null)
  const [silent, setSilent] = useState<string | null>(null)
  const put = (spot: Spot, from: SpotSource) => {
    const area = areaAt(areas, spot.longitude, spot.latitude)
    if (areas.length > 0 && area === null) return setSilent(t(report.outsideMap))
    setSilent(null)
    onChange({ spot: { ...spot, from }, ...(area === null ? {} : { unit: area.id }) })
    setMapOpen(true)
  }
  const ask = async (from: SpotSource, asked: () => Promise<Spot | null>, none: string) => {
    setBusy(from)
    const spot = await asked()
    setBusy(null)
    if (spot === null) setSilent(none)
    else put(spot, from)
  }
  return (
    <>
      <p className={css.quiet}>{t(report.placeHint)}</p>
      <div className={css.ways}>
        {readPhotos !== null && (
          <Way
            icon={<IconPhotoSensor size={24} stroke={1.5} aria-hidden />}
            words={t(report.fromPhoto)}
            why={t(report.fromPhotoWhy)}
            busy={busy === 'photo'}
            onClick={() => void ask('photo', readPhotos, t(report.photoSilent))}
          />
        )}
        <Way
          icon={<IconCurrentLocation size={24} stroke={1.5} aria-hidden />}
          words={t(report.fromPhone)}
          why={t(report.fromPhoneWhy)}
          busy={busy === 'phone'}
          onClick={() => void ask('phone', spotHere, t(report.phoneSilent))}
        />
        {!mapOpen && (
          <Way
            icon={<IconMapPin size={24} stroke={1.5} aria-hidden />}
            words={t(report.mapOpen)}
            why={t(report.mapHint)}
            onClick={() => setMapOpen(true)}
          />
        )}
      </div>
      {silent !== null && <p role="alert">{silent}</p>}
      {mapOpen && (
        <div>
          <div className={css.map}>
            <PointMap
              label={t(report.map)}
              areas={areas}
              mark={values.spot}
              focus={values.unit}
              height={300}
              onPick={({ area, ...spot }) =>
                area === null ? setSilent(t(report.outsideMap)) : put({ ...spot, accuracy: null }, 'map')
              }
            />
          </div>
          <div className={css.marked} role="status">
            {values.spot === null ? (
              <span className={css.quiet}>{t(report.mapHint)}</span>
            ) : (
              <>
                <IconMapPinCheck size={18} aria-hidden />
                <span style={{ flex: 1 }}>{t(report.markedFrom[values.spot.from])}</span>
                <Button variant="subtle" size="compact-md" onClick={() => onChange({ spot: null })}>
                  {t(report.unmark)}
                </Button>
              </>
            )}
          </div>
        </div>
      )}
      <Select
        size="md"
        label={t(report.unit)}
        description={values.spot === null ? undefined : t(report.unitGuess)}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.unit}
        onChange={(unit) => onChange({ unit })}
        error={faults.has('unit') && t(report.unitMissing)}
        searchable
        limit={120}
        filter={byFolded}
      />
      <TextInput
        size="md"
        label={t(report.placeWords)}
        description={t(report.placeWordsHint)}
        maxLength={300}
        value={values.placeWords}
        onChange={(event) => onChange({ placeWords: event.currentTarget.value })}
      />
    </>
  )
}

interface WayProps {
  readonly icon: ReactNode
  readonly words: string
  readonly why: string
  readonly busy?: boolean
  readonly onClick: () => void
}

const Way = ({ icon, words, why, busy = false, onClick }: WayProps) => (
  <button type="button" className={css.way} onClick={onClick} disabled={busy} aria-busy={busy || undefined}>
    {icon}
    <span>
      <b>{words}</b>
      <span className={css.quiet}>{why}</span>
    </span>
  </button>
)

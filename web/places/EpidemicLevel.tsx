import { epidemicLevelNames, epidemicLevels } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { LevelMark } from '../epidemic/risk-level/LevelMark.tsx'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import figure from '../ui/Figure.module.css'
import { formatDay } from '../ui/format.ts'
import { unitTexts } from './text-unit.ts'

/** The epidemic level in force in a commune on the day shown; nothing where no act gives levels. */
export function EpidemicLevel({ unit }: { unit: string }) {
  const t = useSay()
  const may = useMay()
  const { day } = useAsOf()
  const { data } = useAnswer(
    epidemicLevels.listEpidemicLevels,
    { query: { unit, day } },
    { enabled: may('epidemic.see'), keep: false },
  )
  const row = data?.units.find(({ unitId }) => unitId === unit)
  if (data === undefined || row === undefined || data.rule === null) return null
  const { confirmed } = row
  return (
    <Link to={withQuery(paths.epidemicLevels(), { place: unit })} className={figure.figure}>
      <span className={figure.label}>{t(unitTexts.epidemicLevel, { disease: data.disease })}</span>
      <span className={figure.value} data-none={confirmed === null || undefined}>
        {confirmed === null ? (
          t(unitTexts.noLevel)
        ) : (
          <>
            <LevelMark level={confirmed.level} /> <small>{t(epidemicLevelNames[confirmed.level])}</small>
          </>
        )}
      </span>
      {confirmed !== null && (
        <span className={figure.source}>{t(unitTexts.levelSince, { day: formatDay(confirmed.day) })}</span>
      )}
    </Link>
  )
}

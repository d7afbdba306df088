import { useSay } from '../shell/language.tsx'
import { classWords } from './legend.ts'
import css from './Map.module.css'
import { mapText } from './text.ts'
import type { MapView } from './view.ts'

/** The measure, its classes with how many places each holds, and what is not known. */
export function Legend({ view, measure, schematic }: { view: MapView; measure: string; schematic: boolean }) {
  const t = useSay()
  return (
    <div className={css.legend}>
      <div className={css.measure}>{measure}</div>
      <ul>
        {view.classes.map((one, at) => {
          const { text, values } = classWords(view.classes, at, view.given, view.format)
          return (
            <li key={one.from} title={t(mapText.places, { n: one.count })}>
              <span className={css.swatch} style={{ background: view.colors[at] }} />
              {view.categories?.[at]?.words ?? t(text, values)}
              <span className={css.count}>{one.count}</span>
            </li>
          )
        })}
        {view.unknown > 0 && (
          <li title={t(mapText.places, { n: view.unknown })}>
            <span className={css.swatch} data-hatched />
            {t(mapText.noData)}
            <span className={css.count}>{view.unknown}</span>
          </li>
        )}
      </ul>
      {schematic && <div className={css.note}>{t(mapText.schematic)}</div>}
    </div>
  )
}

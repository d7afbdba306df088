import { useSay } from '../shell/language.tsx'
import type { DrawingProps } from './AreaMap.tsx'
import css from './Map.module.css'
import { mapText } from './text.ts'

/** Areas far from all others, as chips at the edge with the colour and number they would have on the map. */
export function FarAreas({
  areas,
  view,
  selected,
  onSelect,
}: Pick<DrawingProps, 'areas' | 'view' | 'selected' | 'onSelect'>) {
  const t = useSay()
  if (areas.length === 0) return null
  return (
    <div className={css.far}>
      {areas.map(({ id, name, value }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === selected}
          title={t(mapText.far)}
          onClick={() => onSelect(id === selected ? null : id)}
        >
          <span
            className={css.swatch}
            data-hatched={value === null || undefined}
            style={{ background: view.colors[view.classAt(value)] }}
          />
          {name} {value === null ? t(mapText.noData) : view.format(value)}
        </button>
      ))}
    </div>
  )
}

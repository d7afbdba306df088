import { useSay } from '../../../shell/language.tsx'
import { CategoryIcon } from '../CategoryIcon.tsx'
import { report } from '../text-report.ts'
import css from './Report.module.css'

interface Props {
  readonly categories: readonly { readonly id: string; readonly words: string }[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** Large buttons with a picture each; one tap goes on. */
export function CategoryStep({ categories, chosen, onChoose }: Props) {
  const t = useSay()
  return (
    <>
      <p className={css.quiet}>{t(report.categoryHint)}</p>
      <fieldset className={css.kinds}>
        <legend className="visually-hidden">{t(report.category)}</legend>
        {categories.map(({ id, words }) => {
          return (
            <button
              key={id}
              type="button"
              className={css.kind}
              aria-pressed={id === chosen}
              onClick={() => onChoose(id)}
            >
              <CategoryIcon category={id} size={28} />
              {words}
            </button>
          )
        })}
      </fieldset>
    </>
  )
}

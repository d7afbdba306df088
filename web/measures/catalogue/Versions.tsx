import { dayOf } from '#kernel/day'
import { catalogueTexts, type DefinitionVersion, type Difference } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import { Timeline } from '../../ui/Timeline.tsx'
import css from './Catalogue.module.css'
import { Written } from './Definition.tsx'
import { fields, texts } from './text.ts'
import { useSpanWords } from './useSpanWords.ts'

interface Props {
  readonly versions: readonly DefinitionVersion[]
  readonly nameOf: (id: string) => string | undefined
}

/** Every definition there was and will be, the latest first, each with what it changed and why. */
export function Versions({ versions, nameOf }: Props) {
  const t = useSay()
  const span = useSpanWords()
  return (
    <Timeline
      items={versions.map((of, n) => ({
        key: of.from,
        at: span(of),
        tone: of.state === 'in-force' ? ('active' as const) : ('neutral' as const),
        title: (
          <>
            {of.reason ?? (n === versions.length - 1 ? t(texts.first) : t(catalogueTexts.state[of.state]))}
            <span className={css.quiet}> · {writtenBy(of)}</span>
          </>
        ),
        body: of.differences.length > 0 && <Changes of={of.differences} nameOf={nameOf} />,
      }))}
    />
  )

  function writtenBy({ changedBy, changedAt }: DefinitionVersion): string {
    return changedBy === null ? t(texts.loaded) : t(texts.by, { who: changedBy, day: formatDay(dayOf(changedAt)) })
  }
}

function Changes({ of, nameOf }: { of: readonly Difference[]; nameOf: Props['nameOf'] }) {
  const t = useSay()
  return (
    <table className={css.changes}>
      <thead className="visually-hidden">
        <tr>
          <th>{t(texts.definition)}</th>
          <th>{t(texts.before)}</th>
          <th>{t(texts.after)}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field in fields ? t(fields[field as keyof typeof fields]) : field}</th>
            <td>
              <del>{before ? t(before) : t(texts.nothing)}</del>
            </td>
            <td>
              {field === 'formula' && after ? (
                <Written formula={after.vi} nameOf={nameOf} />
              ) : (
                <ins>{after ? t(after) : t(texts.nothing)}</ins>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { catalogue } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Catalogue.module.css'
import { edits } from './text-edit.ts'

type Preview = NonNullable<AnswerOf<typeof catalogue.checkFormula>['preview']>
type Example = Preview['without'][number]

/** What a formula gives on real values: the least, the middle, the greatest, and who has none and why. */
export function FormulaPreview({ of, names }: { of: Preview; names: ReadonlyMap<string, string> }) {
  const t = useSay()
  const f = useFormat()
  const known: readonly (readonly [string, Example | null])[] = [
    [t(of.most === null ? edits.result : edits.least), of.least],
    [t(edits.middle), of.middle],
    [t(edits.most), of.most],
  ]
  const inputs = ({ inputs: all }: Example): string =>
    all
      .map(({ id, lag, value }) => {
        const name = names.get(id) ?? id
        const said = lag === 0 ? name : t(edits.lagged, { name })
        return `${said}: ${value === null ? '–' : f.number(value, 2)}`
      })
      .join(' · ')
  return (
    <>
      <p>
        <strong>{t(edits.preview, { period: t(of.period) })}</strong>
        {' · '}
        {t(edits.previewOf, { from: of.from, of: of.of })}
        {of.simulated && ` · ${t(edits.simulated)}`}
      </p>
      {of.from === 0 && <p className={css.quiet}>{t(edits.previewNone)}</p>}
      <table className={css.examples}>
        <tbody>
          {known.map(
            ([label, example]) =>
              example && (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>
                    {t(example.name)}
                    <br />
                    <span className={css.quiet}>{inputs(example)}</span>
                  </td>
                  <td className={css.value}>{example.value !== null && f.number(example.value, 2)}</td>
                </tr>
              ),
          )}
          {of.without.map((example) => (
            <tr key={t(example.name)}>
              <th scope="row">–</th>
              <td colSpan={2}>
                {t(example.name)}
                <br />
                <span className={css.quiet}>{example.missing && t(example.missing)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

import { type catalogue, isFault, parseFormula } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import css from './Catalogue.module.css'
import { FormulaPreview } from './FormulaPreview.tsx'
import { FormulaView } from './FormulaView.tsx'
import { texts } from './text.ts'
import { edits } from './text-edit.ts'

interface Props {
  readonly formula: string
  readonly check: AnswerOf<typeof catalogue.checkFormula> | undefined
  readonly busy: boolean
  readonly names: ReadonlyMap<string, string>
}

/** What stands in the way of a formula, or what it gives. A fault in its text is told at once, the rest by the server. */
export function FormulaCheck({ formula, check, busy, names }: Props) {
  const t = useSay()
  const parsed = parseFormula(formula)
  if (isFault(parsed))
    return (
      <div className={css.check} role="status">
        <p className={css.fault}>
          {t(edits.atCharacter, { n: parsed.at + 1 })}: {t(parsed.words)}
        </p>
        <p className={css.excerpt}>
          {formula.slice(0, parsed.at)}
          <mark>{formula.slice(parsed.at, parsed.at + parsed.length) || ' '}</mark>
          {formula.slice(parsed.at + parsed.length)}
        </p>
      </div>
    )
  const ring = check?.ring?.map(({ short }) => t(short)) ?? []
  return (
    <div className={css.check} role="status">
      <p className={css.quiet}>{t(texts.reads)}</p>
      <FormulaView formula={parsed} nameOf={(id) => names.get(id)} links={false} />
      {check === undefined || busy ? (
        <p className={css.quiet}>{t(edits.checking)}</p>
      ) : (
        <>
          {check.unknown.length > 0 && (
            <p className={css.fault}>{t(edits.unknown, { names: check.unknown.join(', ') })}</p>
          )}
          {ring.length > 0 && <p className={css.fault}>{t(edits.ring, { ring: [...ring, ring[0]].join(' → ') })}</p>}
          {check.preview && <FormulaPreview of={check.preview} names={names} />}
        </>
      )}
    </div>
  )
}

import {
  aggregations,
  catalogueTexts,
  type DefinitionVersion,
  isFault,
  measureUnits,
  origins,
  parseFormula,
  periodKinds,
  reportingLevels,
} from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Catalogue.module.css'
import { FormulaView } from './FormulaView.tsx'
import { fields, texts } from './text.ts'

interface Props {
  readonly of: DefinitionVersion
  readonly nameOf: (id: string) => string | undefined
}

/** What is measured, in plain words, with the formula as it is written on paper. */
export function Definition({ of, nameOf }: Props) {
  const t = useSay()
  return (
    <div className={css.pair}>
      <div>
        <p className={css.definition}>{t(of.definition)}</p>
        {of.formula !== null && <Written formula={of.formula} nameOf={nameOf} />}
        <p className={css.cited}>
          {t(texts.source)}: {of.source}
        </p>
      </div>
      <Facts of={of} nameOf={nameOf} />
    </div>
  )
}

/** A formula drawn; its text as well, for who writes another. */
export function Written({ formula, nameOf }: { formula: string; nameOf: Props['nameOf'] }) {
  const parsed = parseFormula(formula)
  return (
    <>
      {!isFault(parsed) && <FormulaView formula={parsed} nameOf={nameOf} />}
      <p className={css.code}>{formula}</p>
    </>
  )
}

function Facts({ of, nameOf }: Props) {
  const t = useSay()
  const f = useFormat()
  const { least, most } = of
  const unit = t(measureUnits[of.measureUnit])
  const counted = of.counted ? t(of.counted) : ''
  const rows: readonly (readonly [string, string | null])[] = [
    [t(fields.origin), t(origins[of.origin])],
    [t(fields.measureUnit), counted || unit || t(catalogueTexts.unit[of.measureUnit])],
    [t(fields.direction), t(catalogueTexts.direction[of.direction])],
    [t(fields.level), t(reportingLevels[of.level])],
    [t(fields.period), t(periodKinds[of.period])],
    [t(fields.aggregation), t(aggregations[of.aggregation])],
    [t(fields.weightId), of.weightId && (nameOf(of.weightId) ?? of.weightId)],
    [t(fields.overTime), t(aggregations[of.overTime])],
    [t(fields.ownerAgencyId), of.owner && t(of.owner)],
    [t(fields.verifierAgencyId), of.verifier && t(of.verifier)],
    [t(fields.disaggregation), of.disaggregation.join(', ') || null],
    [t(fields.evidence), of.evidence && t(of.evidence)],
    [
      t(texts.range),
      least === null && most === null
        ? null
        : t(texts.between, {
            least: least === null ? '…' : f.number(least, 2),
            most: most === null ? '…' : f.number(most, 2),
          }),
    ],
    [t(texts.stale), t(texts.days, { n: of.staleAfterDays })],
  ]
  return (
    <dl className={css.facts}>
      {rows.flatMap(([label, words]) =>
        words ? [<dt key={`${label}-`}>{label}</dt>, <dd key={label}>{words}</dd>] : [],
      )}
    </dl>
  )
}

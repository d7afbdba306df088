import { Fragment, type ReactNode } from 'react'
import { type Formula, printFormula } from '#measures/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Catalogue.module.css'
import { functionWords } from './text.ts'

interface Props {
  readonly formula: Formula
  /** The name of an id; undefined where there is none. */
  readonly nameOf: (id: string) => string | undefined
  /** False where following a name would leave what is being written. */
  readonly links?: boolean
}

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '-': '−', '<=': '≤', '>=': '≥', '<>': '≠' }
const STRENGTH: Readonly<Record<string, number>> = { '+': 2, '-': 2, '*': 3, '/': 4 }

/** A formula as it is written on paper: divisions as fractions, names of inputs instead of ids. */
export function FormulaView({ formula, nameOf, links = true }: Props) {
  const t = useSay()
  const f = useFormat()
  const draw = (of: Formula, least = 0): ReactNode => {
    const inside = bare(of)
    return strengthOf(of) < least ? <>({inside})</> : inside
  }
  const bare = (of: Formula): ReactNode => {
    if (of.kind === 'number') return f.number(of.value, 10)
    if (of.kind === 'name') return <Name id={of.name} name={nameOf(of.name)} link={links} />
    if (of.kind === 'negate') return <>−{draw(of.of, 4)}</>
    if (of.kind === 'call')
      return (
        <>
          <span className={css.function}>{t(functionWords[of.function])}</span>(
          {of.args.map((arg, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a value of a function is its place
            <Fragment key={n}>
              {n > 0 && '; '}
              {draw(arg)}
            </Fragment>
          ))}
          )
        </>
      )
    if (of.op === '/')
      return (
        <span className={css.fraction}>
          <span>{draw(of.left)}</span>
          <span>{draw(of.right)}</span>
        </span>
      )
    const strength = STRENGTH[of.op] ?? 1
    return (
      <>
        {draw(of.left, strength)} {SIGNS[of.op] ?? of.op} {draw(of.right, strength + 1)}
      </>
    )
  }
  return (
    <section className={css.formula} aria-label={printFormula(formula, (id) => nameOf(id) ?? id)}>
      {draw(formula)}
    </section>
  )
}

const strengthOf = (of: Formula): number =>
  of.kind === 'binary' ? (STRENGTH[of.op] ?? 1) : of.kind === 'negate' ? 2 : 5

function Name({ id, name, link }: { id: string; name: string | undefined; link: boolean }) {
  if (name === undefined || !link)
    return (
      <span className={css.name} data-unknown={name === undefined || undefined} title={id}>
        {name ?? id}
      </span>
    )
  return (
    <Link className={css.name} to={paths.indicator(id)}>
      {name}
    </Link>
  )
}

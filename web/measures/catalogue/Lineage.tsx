import type { ReactNode } from 'react'
import { type catalogue, type LineageNode, origins, reportingLevels } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { saidValue, yearOf } from '../said.ts'
import css from './Catalogue.module.css'
import { texts } from './text.ts'

type Whole = AnswerOf<typeof catalogue.getDefinition>

/** What it is made of, itself, and what is made of it; below, who else asks for it. */
export function Lineage({ of }: { of: Whole }) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const shown = of.versions[of.shown]
  const said = (value: number): string =>
    shown ? saidValue(value, shown.measureUnit, language, f.number) : f.number(value, 1)
  const targets = of.targets.map(({ value, day }) => t(texts.targetBy, { value: said(value), year: yearOf(day) }))
  return (
    <>
      <div className={css.lineage}>
        <h3>{t(texts.madeOf)}</h3>
        <h3 className={css.feeds}>{t(texts.feedsList)}</h3>
        {of.madeOf.length > 0 ? (
          <Nodes of={of.madeOf} />
        ) : (
          <span className={css.node} data-raw>
            {shown && t(shown.origin === 'counted' ? origins.counted : reportingLevels[shown.level])}
            {shown?.origin !== 'counted' && <small>{t(texts.reports)}</small>}
          </span>
        )}
        <Lines n={Math.max(1, of.madeOf.length)} />
        <span className={`${css.node} ${css.self}`}>{shown && t(shown.short)}</span>
        {of.feeds.length > 0 ? <Lines n={of.feeds.length} outward /> : <span />}
        {of.feeds.length > 0 ? <Nodes of={of.feeds} /> : <p className={css.quiet}>{t(texts.feedsNone)}</p>}
      </div>
      {of.forms.length + of.nodes.length + targets.length + of.weighs.length > 0 && (
        <div className={css.uses}>
          <Uses title={t(texts.weighs)}>
            {of.weighs.map(({ id, short }) => (
              <Link key={id} to={paths.indicator(id)}>
                {t(short)}
              </Link>
            ))}
          </Uses>
          <Uses title={t(texts.forms)}>
            {of.forms.map(({ id, name }) => (
              <Link key={id} to={paths.reportForm(id)}>
                {t(name)}
              </Link>
            ))}
          </Uses>
          <Uses title={t(texts.nodes)}>
            {of.nodes.map(({ editionId, edition, code, name }) => (
              <Link key={`${editionId} ${code}`} to={paths.index(editionId)}>
                {t(edition)} · {code} {t(name)}
              </Link>
            ))}
          </Uses>
          <Uses title={t(texts.targets)}>
            {[...new Set(targets)].map((words) => (
              <span key={words}>{words}</span>
            ))}
          </Uses>
        </div>
      )}
    </>
  )
}

function Nodes({ of }: { of: readonly LineageNode[] }) {
  const t = useSay()
  return (
    <ul className={css.side}>
      {of.map(({ id, short, name, raw, state }) => (
        <li key={id}>
          <Link
            className={css.node}
            to={paths.indicator(id)}
            title={t(name)}
            data-raw={raw || undefined}
            data-ended={state === 'ended' || undefined}
          >
            {t(short)}
            <small>{t(raw ? texts.input : texts.indicator)}</small>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** From each of n, evenly one below the other, to the one in the middle; or outward from it. */
function Lines({ n, outward = false }: { n: number; outward?: boolean }) {
  const ends = Array.from({ length: n }, (_, i) => (100 * (i + 0.5)) / n)
  return (
    <svg className={css.lines} viewBox="0 0 40 100" preserveAspectRatio="none" aria-hidden>
      {ends.map((y) => (
        <path key={y} d={outward ? `M0 50 C20 50 20 ${y} 40 ${y}` : `M0 ${y} C20 ${y} 20 50 40 50`} />
      ))}
    </svg>
  )
}

function Uses({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {children.map((child, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: each child carries its own key
          <li key={n}>{child}</li>
        ))}
      </ul>
    </div>
  )
}

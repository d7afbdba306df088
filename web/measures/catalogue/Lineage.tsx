import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type catalogue, type LineageNode, origins } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Catalogue.module.css'
import { texts } from './text.ts'

type Whole = AnswerOf<typeof catalogue.getDefinition>

/** What it is made of, itself, and what is made of it; below, who else asks for it. */
export function Lineage({ of }: { of: Whole }) {
  const t = useSay()
  const f = useFormat()
  const shown = of.versions[of.shown]
  const targets = of.targets.map(({ value, day }) =>
    t(texts.targetBy, { value: f.number(value, 1), year: day.slice(0, 4) }),
  )
  return (
    <>
      <div className={css.lineage}>
        <div>
          <h3>{t(texts.madeOf)}</h3>
          {of.madeOf.length > 0 ? (
            <Nodes of={of.madeOf} />
          ) : (
            shown && <p className={css.quiet}>{t(origins[shown.origin])}</p>
          )}
        </div>
        <span className={css.arrow}>
          <IconArrowRight size={16} aria-hidden />
        </span>
        <span className={`${css.node} ${css.self}`}>{shown && t(shown.short)}</span>
        <span className={css.arrow}>
          <IconArrowRight size={16} aria-hidden />
        </span>
        <div>
          <h3>{t(texts.feedsList)}</h3>
          {of.feeds.length > 0 ? <Nodes of={of.feeds} /> : <p className={css.quiet}>{t(texts.feedsNone)}</p>}
        </div>
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
          </Link>
        </li>
      ))}
    </ul>
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

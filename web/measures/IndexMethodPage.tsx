import { Button } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import { type EditionNodeView, indices, pointSources } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { History } from '../ledger/History.tsx'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { EditNode } from './scoring/EditNode.tsx'
import { NewEdition } from './scoring/NewEdition.tsx'
import css from './scoring/Scoring.module.css'
import { words } from './scoring/text.ts'
import { useUnknownSaid } from './scoring/useUnknownSaid.ts'

type Method = AnswerOf<typeof indices.getEdition>

/** How an index is made: its tree with maxima, the rules in words, what is not known, and who may fill it in. */
export default function IndexMethodPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const may = useMay()
  const method = useAnswer(indices.getEdition, { params: { id } })
  const { data } = method
  return (
    <Page
      title={data ? `${t(words.method)}: ${t(data.edition.name)}` : t(words.method)}
      lead={
        data && t(words.methodLead, { act: data.edition.act, owner: data.edition.owner ? t(data.edition.owner) : '' })
      }
      back={data?.edition.scorable ? paths.index(id) : paths.indices()}
      actions={
        data && may('measures.define') && data.edition.to === null ? <NewEdition edition={data.edition} /> : undefined
      }
    >
      <Answer of={method} rows={12}>
        {(found) => <Whole method={found} />}
      </Answer>
    </Page>
  )
}

function Whole({ method: { edition, nodes, changedSince } }: { method: Method }) {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const unknown = useUnknownSaid()(edition)
  const [editing, setEditing] = useState<EditionNodeView | null>(null)
  const alters = may('measures.define') && edition.to === null
  const least = f.percent(0.5, 0)
  return (
    <div className={css.stack}>
      {(edition.note || unknown.length > 0 || changedSince.length > 0) && (
        <Card {...(unknown.length > 0 ? { title: `${t(words.unknownTitle)}: ${unknown.join('; ')}` } : {})}>
          {edition.note && <p className={css.said}>{t(edition.note)}</p>}
          {changedSince.map(({ year, codes }) => (
            <p key={year} className={css.said}>
              {t(words.changedAfter, { year, codes: codes.join(', ') })}
            </p>
          ))}
        </Card>
      )}
      <Card pad={false}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled with the keyboard */}
        <section className={css.scroll} tabIndex={0} aria-label={t(words.method)}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t(words.indicator)}</th>
                <th scope="col" data-numeric>
                  {t(words.max)}
                </th>
                <th scope="col">{t(words.ruleHead)}</th>
                <th scope="col">{t(words.source)}</th>
                {alters && <th scope="col" aria-label={t(words.edit)} />}
              </tr>
            </thead>
            <tbody>
              {nodes.map((node) => (
                <Row key={node.code} node={node} onEdit={alters ? () => setEditing(node) : null} />
              ))}
            </tbody>
          </table>
        </section>
      </Card>
      {edition.scorable && (
        <Card title={t(words.howCounted)}>
          <ul>
            {[words.how1, words.how2, words.how3, words.how4, words.how5].map((how) => (
              <li key={how.vi}>{t(how, { least: how === words.how3 ? f.percent(edition.leastKnown, 0) : least })}</li>
            ))}
          </ul>
        </Card>
      )}
      <History type="measures.edition" id={edition.id} />
      {editing && <EditNode edition={edition} node={editing} onClose={() => setEditing(null)} />}
    </div>
  )
}

function Row({ node, onEdit }: { node: EditionNodeView; onEdit: (() => void) | null }) {
  const t = useSay()
  const f = useFormat()
  const { code, name, level, leaf, max, weight, scored, said, pointSource, evidence, indicatorId, source } = node
  return (
    <tr data-group={leaf && pointSource !== null ? undefined : true}>
      <td style={{ paddingLeft: 12 + 16 * level }}>
        {level > 0 && <span className={css.quiet}>{code} </span>}
        {indicatorId ? <Link to={paths.indicator(indicatorId)}>{t(name)}</Link> : t(name)}
        {evidence && <small>{t(words.proof, { evidence: t(evidence) })}</small>}
      </td>
      <td data-numeric>
        {!scored ? (
          <span className={css.none}>{t(words.notScoredNode)}</span>
        ) : max !== null ? (
          f.number(max, 1)
        ) : weight !== null ? (
          t(words.weight, { n: f.number(weight, 2) })
        ) : (
          <span className={css.none}>{t(words.unknown)}</span>
        )}
      </td>
      <td>
        {said
          ? t(said)
          : leaf && scored && pointSource !== null && <span className={css.none}>{t(words.unknown)}</span>}
        {pointSource && <small>{t(pointSources[pointSource])}</small>}
      </td>
      <td>
        <small>{source}</small>
      </td>
      {onEdit && (
        <td>
          {leaf && scored && (
            <Button size="compact-xs" variant="subtle" onClick={onEdit}>
              {t(max === null ? words.fillIn : words.edit)}
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

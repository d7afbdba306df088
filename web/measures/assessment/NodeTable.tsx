import { IconPaperclip } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { type AssessmentNode, type AssessmentView, assessmentTexts } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from './Assessment.module.css'
import { Points } from './Points.tsx'
import { codeSaid } from './shown.ts'
import table from './Table.module.css'
import { words } from './text.ts'
import { lineTone } from './tone.ts'

interface Props {
  readonly view: AssessmentView
  readonly nodes: readonly AssessmentNode[]
  readonly current: string | null
  readonly onOpen: (code: string) => void
}

/** Every node in its group, with the points of each step. Arrows walk, Enter opens. */
export function NodeTable({ view, nodes, current, onOpen }: Props) {
  const t = useSay()
  const body = useRef<HTMLTableSectionElement>(null)
  const before = view.nodes.some(({ lastYear }) => lastYear !== null) ? view.year - 1 : null
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    const rows = [...(body.current?.querySelectorAll<HTMLButtonElement>('button[data-node]') ?? [])]
    const at = rows.indexOf(event.target as HTMLButtonElement)
    const next = rows[Math.max(0, at + by)]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
    if (current !== null) onOpen(next.dataset.node ?? '')
  }
  const { total } = view
  return (
    <div className={table.scroll}>
      <table className={table.table} data-alone={before === null || undefined} onKeyDown={walk}>
        <caption className="visually-hidden">{t(words.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.name)}</th>
            <th scope="col" data-number>
              {t(words.max)}
            </th>
            <th scope="col" data-number data-optional>
              {before !== null && t(words.before, { year: before })}
            </th>
            <th scope="col" data-number>
              {t(words.declared)}
            </th>
            <th scope="col" data-number>
              {t(words.verified)}
            </th>
            <th scope="col" data-number>
              {t(words.final)}
            </th>
            <th scope="col" data-number>
              {t(words.gap)}
            </th>
            <th scope="col">{t(words.state)}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {nodes.map((node) => (
            <NodeLine key={node.code} node={node} lit={node.code === current} onOpen={onOpen} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(words.total)}</th>
            <td data-number>
              <Points of={total.max} />
            </td>
            <td data-number data-optional>
              <Points of={view.lastYear?.points ?? null} />
            </td>
            <td data-number>
              <Points of={total.declared} />
            </td>
            <td data-number>
              <Points of={total.verified} />
            </td>
            <td data-number>
              <Points of={total.final} />
            </td>
            <td data-number>
              <Points of={total.max === null ? null : total.max - (total.points ?? 0)} />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

interface LineProps {
  readonly node: AssessmentNode
  readonly lit: boolean
  readonly onOpen: (code: string) => void
}

function NodeLine({ node, lit, onOpen }: LineProps) {
  const t = useSay()
  const { code, leaf, depth, brought, files } = node
  const indent = { paddingInlineStart: 8 + Math.max(0, depth - 1) * 16 }
  return (
    <tr data-group={leaf ? undefined : depth} data-lit={lit || undefined}>
      <th scope="row" style={indent}>
        {leaf ? (
          <button type="button" data-node={code} className={table.open} aria-pressed={lit} onClick={() => onOpen(code)}>
            <b>{code}</b> {t(node.name)}
            {files > 0 && (
              <small title={t(words.filesCount, { n: files })}>
                <IconPaperclip size={12} aria-hidden />
                {files}
              </small>
            )}
          </button>
        ) : (
          <>
            {depth > 0 && <b>{codeSaid(code)}</b>} {t(node.name)}
          </>
        )}
      </th>
      <td data-number>
        {leaf && node.max === null && node.scored ? (
          <span className={css.none}>{t(words.unknownMax)}</span>
        ) : (
          <Points of={leaf ? node.max : brought.max} />
        )}
      </td>
      <td data-number data-optional>
        {leaf && <Points of={node.lastYear?.points ?? null} />}
      </td>
      <td data-number>
        <Points of={brought.declared} />
      </td>
      <td data-number>
        <Points of={brought.verified} less={brought.declared} />
      </td>
      <td data-number>
        <Points of={brought.final} />
      </td>
      <td data-number>
        <Points of={leaf ? node.gap : brought.max === null ? null : brought.max - (brought.points ?? 0)} />
      </td>
      <td>{leaf && <NodeState node={node} />}</td>
    </tr>
  )
}

/** Where a node stands, and what it still wants. */
export function NodeState({ node: { line, pointSource, scored, figure } }: { readonly node: AssessmentNode }) {
  const t = useSay()
  const { lineStates, wantings } = assessmentTexts
  if (!scored) return <span className={css.none}>{t(words.unscored)}</span>
  if (line === null) {
    const measured = figure?.value === null ? words.notMeasured : words.measured
    return <span className={css.none}>{t(pointSource === 'auto' ? measured : words.notSeen)}</span>
  }
  const wanting = line.wanting !== null && line.state !== 'asked' ? wantings[line.wanting] : null
  return (
    <StatusTag tone={wanting === null ? lineTone[line.state] : 'neutral'}>
      {t(wanting ?? lineStates[line.state])}
    </StatusTag>
  )
}

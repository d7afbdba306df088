import type { AssessmentNode } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Assessment.module.css'
import { NodeState } from './NodeTable.tsx'
import { codeSaid } from './shown.ts'
import { words } from './text.ts'

interface Props {
  readonly nodes: readonly AssessmentNode[]
  readonly onOpen: (code: string) => void
}

/** The same on a phone: a list under the names of its groups, each line leading to one node alone. */
export function NodeCards({ nodes, onOpen }: Props) {
  const t = useSay()
  const f = useFormat()
  return (
    <ul className={css.cards}>
      {nodes
        .filter(({ depth, leaf }) => leaf || depth > 0)
        .map((node) => {
          const { code, leaf, brought, max, gap } = node
          const said = brought.points ?? brought.declared
          if (!leaf)
            return (
              <li key={code} data-group>
                <span>
                  {codeSaid(code)} {t(node.name)}
                </span>
                <span>
                  {brought.points === null ? '–' : f.number(brought.points, 2)}
                  {brought.max !== null && `/${f.number(brought.max, 2)}`}
                </span>
              </li>
            )
          return (
            <li key={code}>
              <button type="button" onClick={() => onOpen(code)}>
                <span>
                  <b>{code}</b> {t(node.name)}
                </span>
                <span className={css.cardFoot}>
                  <NodeState node={node} />
                  <span>
                    {said === null ? '–' : f.number(said, 2)}/{max === null ? t(words.unknownMax) : f.number(max, 2)}
                    {gap !== null && gap > 1e-9 && <small> (−{f.number(gap, 2)})</small>}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
    </ul>
  )
}

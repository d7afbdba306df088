import type { AssessmentLine, AssessmentNode } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import panel from './Panel.module.css'
import { Points } from './Points.tsx'
import { words } from './text.ts'

/** What was declared, as a person says it; null while nothing was. */
function useSaid() {
  const t = useSay()
  const f = useFormat()
  return ({ ask, steps, unit }: AssessmentNode, { a, b, choice, answer }: AssessmentLine): string | null => {
    if (ask === 'yes-no') return answer === null ? null : t(answer ? words.yes : words.no)
    if (ask === 'steps') {
      if (choice === null) return null
      const step = steps[choice]
      return t(step ? step.words : words.noneReached)
    }
    if (a === null) return null
    if (b !== null) return `a = ${f.number(a, 2)}; b = ${f.number(b, 2)}`
    return `${f.number(a, 2)}${unit === 'percent' ? ' %' : ''}`
  }
}

/** What stands of a line: declared, verified, final, each with its reason. */
export function Standing({ node, line }: { readonly node: AssessmentNode; readonly line: AssessmentLine }) {
  const t = useSay()
  const f = useFormat()
  const said = useSaid()(node, line)
  const most = node.max === null ? '' : `/${f.number(node.max, 2)}`
  const rows = [
    { name: words.declared, points: line.declaredPoints, why: [said, line.note].filter(Boolean).join('. ') },
    { name: words.verified, points: line.verifiedPoints, why: line.verifiedReason },
    ...(line.dispute === null ? [] : [{ name: words.disputed, points: line.disputedPoints, why: line.dispute }]),
    { name: words.final, points: line.finalPoints, why: line.decision },
  ]
  return (
    <table className={panel.standing}>
      <tbody>
        {rows.map(({ name, points, why }) => (
          <tr key={name.vi}>
            <th scope="row">{t(name)}</th>
            <td data-number>
              <Points of={points} less={name === words.verified ? line.declaredPoints : null} />
              {points !== null && <small>{most}</small>}
            </td>
            <td>{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

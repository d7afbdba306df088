import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { AssessmentView } from '#measures/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Assessment.module.css'
import { IssueTasks } from './IssueTasks.tsx'
import { NodeState } from './NodeTable.tsx'
import { gapsOf } from './shown.ts'
import { words } from './text.ts'

interface Props {
  readonly view: AssessmentView
  readonly onOpen: (code: string) => void
}

/** Where the missing points lie, the most first; some of them chosen become tasks in one step. */
export function GapList({ view, onOpen }: Props) {
  const t = useSay()
  const f = useFormat()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [issuing, setIssuing] = useState(false)
  const gaps = gapsOf(view.nodes)
  const most = gaps[0]?.gap ?? 0
  if (gaps.length === 0) return <EmptyState title={t(words.gapNone)} />
  const toggle = (code: string) => {
    const next = new Set(chosen)
    if (!next.delete(code)) next.add(code)
    setChosen(next)
  }
  const picked = gaps.filter(({ code }) => chosen.has(code))
  return (
    <>
      <ol className={css.gaps}>
        {gaps.map((node) => (
          <li key={node.code}>
            {view.may.direct && (
              <Checkbox
                checked={chosen.has(node.code)}
                aria-label={t(words.chooseRow, { name: `${node.code} ${t(node.name)}` })}
                onChange={() => toggle(node.code)}
              />
            )}
            <span className={css.gapName}>
              <button type="button" className={css.link} onClick={() => onOpen(node.code)}>
                <b>{node.code}</b> {t(node.name)}
              </button>
              <small>
                {node.declarer !== null && t(node.declarer.name)}
                {node.tasks.map(({ taskId, number }) => (
                  <span key={taskId}>
                    {' · '}
                    <Link to={paths.task(taskId)}>{t(words.issuedAlready, { number })}</Link>
                  </span>
                ))}
              </small>
            </span>
            <span className={css.gapState}>
              <NodeState node={node} />
            </span>
            <span className={css.bar} aria-hidden>
              <span style={{ inlineSize: `${(100 * node.gap) / most}%` }} />
            </span>
            <b className={css.gapPoints}>
              {t(words.gapShare, {
                gap: f.number(node.gap, 2),
                max: node.max === null ? '–' : f.number(node.max, 2),
              })}
            </b>
          </li>
        ))}
      </ol>
      {view.may.direct && (
        <div className={css.chosen}>
          <span>
            {t(words.chosen, {
              n: picked.length,
              gap: f.number(
                picked.reduce((sum, { gap }) => sum + gap, 0),
                2,
              ),
            })}
          </span>
          <Button disabled={picked.length === 0} onClick={() => setIssuing(true)}>
            {t(words.issue)}
          </Button>
        </div>
      )}
      {issuing && (
        <IssueTasks
          view={view}
          nodes={picked}
          onClose={() => setIssuing(false)}
          onDone={() => {
            setIssuing(false)
            setChosen(new Set())
          }}
        />
      )}
    </>
  )
}

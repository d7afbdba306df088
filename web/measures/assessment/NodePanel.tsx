import { ActionIcon, Button, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { type AssessmentLine, type AssessmentNode, type AssessmentView, assessments } from '#measures/contract'
import { useAct, useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Assessment.module.css'
import { Assign } from './Assign.tsx'
import { Conversation } from './Conversation.tsx'
import { DecideForm, DisputeForm, VerifyForm } from './Deeds.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { Inputs } from './Inputs.tsx'
import { NodeState } from './NodeTable.tsx'
import panel from './Panel.module.css'
import { Standing } from './Standing.tsx'
import { words } from './text.ts'

interface Props {
  readonly view: AssessmentView
  readonly node: AssessmentNode
  /** Leaves in the order shown, to walk through. */
  readonly codes: readonly string[]
  readonly onOpen: (code: string | null) => void
}

/** Nobody has verified it yet. */
const assignable: ReadonlySet<string> = new Set(['open', 'asked', 'declared'])

/** One node whole: what the rule asks, what is declared with its proof, and what is to be done about it. */
export function NodePanel({ view, node, codes, onOpen }: Props) {
  const t = useSay()
  const f = useFormat()
  const { line } = node
  const at = codes.indexOf(node.code)
  return (
    <aside className={panel.panel} aria-label={`${node.code} ${t(node.name)}`}>
      <header>
        <div>
          <NodeState node={node} />
          <h2>
            {node.code} {t(node.name)}
          </h2>
        </div>
        <Group gap={4} wrap="nowrap">
          <Step label={t(words.previous)} to={codes[at - 1]} onOpen={onOpen} back />
          <Step label={t(words.next)} to={codes[at + 1]} onOpen={onOpen} />
          <ActionIcon variant="subtle" color="gray" aria-label={t(words.close)} onClick={() => onOpen(null)}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </header>
      <dl className={panel.facts}>
        {node.rule !== null && (
          <>
            <dt>{t(words.rule)}</dt>
            <dd>{t(node.rule)}</dd>
          </>
        )}
        {node.figure !== null && (
          <>
            <dt>{t(words.known)}</dt>
            <dd>
              <KnownValue node={node} />
            </dd>
          </>
        )}
        {node.source !== null && (
          <>
            <dt>{t(words.source)}</dt>
            <dd>{node.source}</dd>
          </>
        )}
      </dl>
      {node.declarer !== null && node.verifier !== null && (
        <p className={css.quiet}>
          {t(words.charge, { declarer: t(node.declarer.name), verifier: t(node.verifier.name) })}
          {view.may.assign && line !== null && assignable.has(line.state) && (
            <>
              {' '}
              <Assign key={line.revision} assessment={view.id} node={node} line={line} />
            </>
          )}
        </p>
      )}
      {line === null ? (
        <p className={panel.live}>
          <b>
            {node.brought.points === null || node.max === null
              ? t(words.pointsNone)
              : t(words.points, { points: f.number(node.brought.points, 2), max: f.number(node.max, 2) })}
          </b>
          {node.pointSource === 'auto' && <span>{t(words.knownAuto)}</span>}
        </p>
      ) : (
        <LinePart key={node.code} view={view} node={node} line={line} />
      )}
      {node.tasks.length > 0 && (
        <section className={panel.part}>
          <h3>{t(words.tasks)}</h3>
          <ul className={panel.papers}>
            {node.tasks.map(({ taskId, number, agency, due }) => (
              <li key={taskId}>
                <Link to={paths.task(taskId)}>
                  {t(words.task, { number, agency: t(agency.name), due: due === null ? '–' : f.day(due) })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

interface StepProps {
  readonly label: string
  readonly to: string | undefined
  readonly onOpen: (code: string) => void
  readonly back?: boolean
}

const Step = ({ label, to, onOpen, back = false }: StepProps) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    aria-label={label}
    disabled={to === undefined}
    onClick={() => to !== undefined && onOpen(to)}
  >
    {back ? <IconChevronLeft size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />}
  </ActionIcon>
)

function KnownValue({ node: { figure, unit, indicatorId } }: { readonly node: AssessmentNode }) {
  const t = useSay()
  const f = useFormat()
  if (figure === null || figure.value === null) return <span className={css.none}>{t(words.knownNone)}</span>
  const counts = figure.a !== null && figure.b !== null ? ` (${f.number(figure.a, 2)}/${f.number(figure.b, 2)})` : ''
  const said = `${f.number(figure.value, 2)}${unit === 'percent' ? ' %' : ''}${counts}`
  const rest = [
    figure.confirmedOn !== null && t(words.knownOn, { day: f.day(figure.confirmedOn) }),
    figure.simulated && t(words.noBytes),
  ].filter(Boolean)
  return (
    <>
      {indicatorId === null ? said : <Link to={paths.indicator(indicatorId)}>{said}</Link>}
      {rest.length > 0 && <small> {rest.join(' · ')}</small>}
    </>
  )
}

interface LinePartProps {
  readonly view: AssessmentView
  readonly node: AssessmentNode
  readonly line: AssessmentLine
}

/** What is declared, with its proof, its course and its conversation. */
function LinePart({ view, node, line }: LinePartProps) {
  const t = useSay()
  const params = { id: view.id, code: node.code }
  const [flush, setFlush] = useState<() => Promise<void>>(() => async () => undefined)
  const onReady = useCallback((send: () => Promise<void>) => setFlush(() => send), [])
  const more = useAnswer(assessments.getAssessmentLine, { params }, { keep: false })
  const submit = useAct(assessments.submitAssessment, {
    done: ({ submitted }) => t(words.submitted, { n: submitted.length }),
  })
  const withdraw = useAct(assessments.withdrawAssessmentLine)
  const { may } = line
  return (
    <>
      {may.declare ? (
        <Inputs assessment={view.id} node={node} line={line} onReady={onReady} />
      ) : (
        <Standing node={node} line={line} />
      )}
      {may.verify && <VerifyForm key={line.revision} assessment={view.id} node={node} line={line} />}
      {may.decide && <DecideForm key={line.revision} assessment={view.id} node={node} line={line} />}
      {may.dispute && <DisputeForm assessment={view.id} node={node} line={line} />}
      {may.withdraw && (
        <Group>
          <Button
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ params, body: { revision: line.revision } })}
          >
            {t(words.withdraw)}
          </Button>
        </Group>
      )}
      <Answer of={more} rows={2}>
        {({ evidence, before, words: said }) => (
          <>
            <EvidenceList
              assessment={view.id}
              year={view.year}
              node={node}
              evidence={evidence}
              before={before}
              mayAdd={may.declare}
            />
            {may.declare && (
              <Group>
                <Button
                  loading={submit.isPending}
                  disabled={line.wanting === 'maximum'}
                  onClick={async () => {
                    await flush()
                    submit.mutate({ params: { id: view.id }, body: { codes: [node.code] } })
                  }}
                >
                  {t(words.submitOne)}
                </Button>
              </Group>
            )}
            <Conversation assessment={view.id} code={node.code} said={said} maySay={may.say} />
          </>
        )}
      </Answer>
    </>
  )
}

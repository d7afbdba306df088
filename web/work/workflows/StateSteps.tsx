import type { Text } from '#kernel/text'
import type { WorkflowView } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { workflowText } from './text.ts'
import css from './Workflows.module.css'

type Step = WorkflowView['staying'][number]
type Shown = Omit<Step, 'in'> & { readonly to: Text | null }

/** Every step out of a state or within it, in words: the picture for those who do not see it, and in full. */
export function StateSteps({ of, state }: { of: WorkflowView; state: WorkflowView['nodes'][number] }) {
  const t = useSay()
  const nameOf = (id: string): Text => of.nodes.find((node) => node.id === id)?.name ?? { vi: id, en: id }
  const leaving: Shown[] = of.edges
    .filter(({ from }) => from === state.id)
    .flatMap(({ to, steps }) => steps.map((step) => ({ ...step, to: nameOf(to) })))
  const staying: Shown[] = of.staying
    .filter((step) => step.in.includes(state.id))
    .map((step) => ({ ...step, to: null }))
  const tone = state.closed ? 'neutral' : state.stands ? 'warn' : 'active'
  const tag = state.closed ? workflowText.closed : state.stands ? workflowText.stands : null
  return (
    <section className={css.stateSteps} aria-label={t(state.name)} id={`state-${state.id}`}>
      <h3>
        {t(state.name)}
        {tag && <StatusTag tone={tone}>{t(tag)}</StatusTag>}
        {state.cases !== null && <span className={css.quiet}>{t(workflowText.casesHere, { n: state.cases })}</span>}
      </h3>
      {leaving.length + staying.length === 0 && <p className={css.quiet}>{t(workflowText.noSteps)}</p>}
      <ul>
        {[...leaving, ...staying].map((step) => (
          <li key={step.step}>
            <StepLine of={step} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function StepLine({ of }: { of: Shown }) {
  const t = useSay()
  const list = (all: readonly Text[]): string => all.map((one) => t(one)).join(', ')
  return (
    <>
      <div>
        <b>{t(of.name)}</b>{' '}
        <span className={css.quiet}>
          {of.to === null ? t(workflowText.stays) : t(workflowText.to, { state: t(of.to) })}
        </span>
      </div>
      <div className={css.quiet}>
        {t(workflowText.by)}: {list(of.by)}
        {of.needs.length > 0 && ` · ${t(workflowText.needs)}: ${list(of.needs)}`}
        {of.tells.length > 0 && ` · ${t(workflowText.tells)}: ${list(of.tells)}`}
      </div>
    </>
  )
}

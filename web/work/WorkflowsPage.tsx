import { SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type WorkflowView, workflows } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { LadderCard } from './workflows/LadderCard.tsx'
import { Picture } from './workflows/Picture.tsx'
import { StateSteps } from './workflows/StateSteps.tsx'
import { workflowText } from './workflows/text.ts'
import css from './workflows/Workflows.module.css'

/** Every workflow drawn, kind by kind and version by version, with how many open cases stand where. */
export default function WorkflowsPage() {
  const t = useSay()
  const answer = useAnswer(workflows.listWorkflows, {})
  return (
    <Page title={t(workflowText.title)} lead={t(workflowText.lead)} back={paths.inbox()} wide>
      <Answer of={answer} rows={8}>
        {({ items, clockDay }) => <Choice items={items} clockDay={clockDay} />}
      </Answer>
    </Page>
  )
}

type Items = readonly WorkflowView[]

/** The kind and version stand in the address, so that a picture can be sent on. */
function Choice({ items, clockDay }: { items: Items; clockDay: Parameters<typeof LadderCard>[0]['clockDay'] }) {
  const t = useSay()
  const [query, setQuery] = useSearchParams()
  const [state, setState] = useState<string | null>(null)
  const kinds = [...new Map(items.map((one) => [one.kind, one])).values()]
  const kind = query.get('kind') ?? 'task'
  const ofKind = items.filter((one) => one.kind === kind).toSorted((a, b) => b.version - a.version)
  const shown = ofKind.find(({ version }) => String(version) === query.get('version')) ?? ofKind[0] ?? items[0]
  const choose = (next: Record<string, string>) => {
    setState(null)
    setQuery((before) => {
      const after = new URLSearchParams(before)
      after.delete('version')
      for (const [name, value] of Object.entries(next)) after.set(name, value)
      return after
    })
  }
  const open = (id: string) => {
    setState(id)
    document.getElementById(`state-${id}`)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }
  if (!shown) return null
  return (
    <>
      <div className={css.choose}>
        <div className={css.kinds}>
          <SegmentedControl
            aria-label={t(workflowText.kind)}
            value={shown.kind}
            onChange={(value) => choose({ kind: value })}
            data={kinds.map((one) => ({ value: one.kind, label: t(one.kindName) }))}
          />
        </div>
        <Select
          label={t(workflowText.version)}
          w={320}
          allowDeselect={false}
          value={String(shown.version)}
          onChange={(value) => choose({ kind: shown.kind, version: value ?? '' })}
          data={ofKind.map(({ version, current }) => ({
            value: String(version),
            label: t(current ? workflowText.versionNow : workflowText.versionOld, { n: version }),
          }))}
        />
        {shown.cases !== null && <p className={css.quiet}>{t(workflowText.cases, { n: shown.cases })}</p>}
      </div>
      <div className={css.sides}>
        <Card title={t(shown.kindName)} aside={<span className={css.quiet}>{t(workflowText.legendSystem)}</span>}>
          <Picture of={shown} chosen={state} onChoose={open} />
        </Card>
        <div className={css.beside}>
          <LadderCard of={shown} clockDay={clockDay} />
          <Card title={t(workflowText.steps)} pad={false}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the screen is moved by the arrow keys */}
            <div className={css.long} tabIndex={0}>
              {shown.nodes.map((node) => (
                <StateSteps key={node.id} of={shown} state={node} />
              ))}
            </div>
          </Card>
        </div>
      </div>
    </>
  )
}

import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useParams } from 'react-router'
import { type AssessmentView, assessments } from '#measures/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { Acts } from './assessment/Acts.tsx'
import css from './assessment/Assessment.module.css'
import { GapList } from './assessment/GapList.tsx'
import { NodeCards } from './assessment/NodeCards.tsx'
import { NodePanel } from './assessment/NodePanel.tsx'
import { NodeTable } from './assessment/NodeTable.tsx'
import { Summary } from './assessment/Summary.tsx'
import { countShown, nodesShown, SHOWN, type Shown } from './assessment/shown.ts'
import { words } from './assessment/text.ts'
import { useChoice, useNode } from './assessment/useNode.ts'

const PHONE = '(max-width: 899px)'

const shownWords = {
  all: words.showAll,
  mine: words.showMine,
  wanting: words.showWanting,
  disputed: words.showDisputed,
} as const

/** One self-assessment: every indicator with its points at each step, one of them open beside the table. */
export default function AssessmentPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const view = useAnswer(assessments.getAssessment, { params: { id } })
  const { data } = view
  const [code] = useNode()
  // On a phone one indicator stands alone, with its own buttons.
  const alone = (useMediaQuery(PHONE) ?? false) && code !== null
  const title = data ? `${t(data.subject.name)} · ${t(data.edition.name)} ${data.year}` : t(words.title)
  const back = data ? withQuery(paths.assessments(), { edition: data.editionId, year: data.year }) : paths.assessments()
  return (
    <Page title={title} wide back={back} actions={data && !alone && <Acts view={data} />}>
      <Answer of={view}>{(answer) => <Whole view={answer} />}</Answer>
    </Page>
  )
}

function Whole({ view }: { readonly view: AssessmentView }) {
  const t = useSay()
  const [code, open] = useNode()
  const [as, setAs] = useChoice('view', 'table')
  const [show, setShow] = useChoice('show', 'all')
  const phone = useMediaQuery(PHONE) ?? false
  const shown = SHOWN.find((one) => one === show) ?? 'all'
  const nodes = nodesShown(view.nodes, shown)
  const node = view.nodes.find((one) => one.code === code && one.leaf)
  const leaves = (nodes.some((one) => one.code === code) ? nodes : view.nodes).filter(({ leaf }) => leaf)
  const panel = node && <NodePanel view={view} node={node} codes={leaves.map((one) => one.code)} onOpen={open} />
  if (phone && panel) return panel
  const offered = SHOWN.filter((one) => one === 'all' || one === shown || countShown(view.nodes, one) > 0)
  return (
    <>
      <Summary view={view} />
      <div className={css.switches}>
        <SegmentedControl
          aria-label={t(words.table)}
          value={as}
          onChange={setAs}
          data={[
            { value: 'table', label: t(words.table) },
            { value: 'gap', label: t(words.gapView) },
          ]}
        />
        {as === 'table' && offered.length > 1 && (
          <SegmentedControl
            aria-label={t(words.shown)}
            value={shown}
            onChange={(value) => setShow(value as Shown)}
            data={offered.map((one) => ({
              value: one,
              label: `${t(shownWords[one])}${one === 'all' ? '' : ` (${countShown(view.nodes, one)})`}`,
            }))}
          />
        )}
      </div>
      <div className={css.split} data-open={(panel !== undefined && !phone) || undefined}>
        <div>
          {as === 'gap' ? (
            <GapList view={view} onOpen={open} />
          ) : nodes.length === 0 ? (
            <EmptyState title={t(words.nothingShown)} />
          ) : phone ? (
            <NodeCards nodes={nodes} onOpen={open} />
          ) : (
            <NodeTable view={view} nodes={nodes} current={code} onOpen={open} />
          )}
        </div>
        {!phone && panel}
      </div>
    </>
  )
}

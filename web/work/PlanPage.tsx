import { Button } from '@mantine/core'
import { useParams } from 'react-router'
import { type PlanView, plans, planTexts } from '#work/contract'
import { useAnswer } from '../api.ts'
import { History } from '../ledger/History.tsx'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { FourCells } from '../ui/FourCells.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { PlanTable } from './plans/PlanTable.tsx'
import { Review } from './plans/Review.tsx'
import { planWords } from './plans/text.ts'
import css from './Work.module.css'

/** One plan: a draft under review, or the table as it was with how far each row is. */
export default function PlanPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const answer = useAnswer(plans.getPlan, { params: { id } })
  const { data } = answer
  return (
    <Page
      title={data?.title || t(planWords.plans)}
      lead={data && <Lead plan={data} />}
      back={paths.plans()}
      wide
      actions={
        data?.directiveId && (
          <Button component={Link} to={paths.directive(data.directiveId)} variant="default">
            {t(planWords.directive)}
          </Button>
        )
      }
    >
      <Answer of={answer}>{(plan) => (plan.state === 'draft' ? <Review plan={plan} /> : <Given plan={plan} />)}</Answer>
    </Page>
  )
}

function Lead({ plan }: { plan: PlanView }) {
  const t = useSay()
  const told = [plan.number, plan.day === null ? '' : formatDay(plan.day), plan.signer, plan.issuer.name]
  return (
    <>
      <StatusTag tone={plan.state === 'draft' ? 'warn' : 'active'}>{t(planTexts.state[plan.state])}</StatusTag>{' '}
      {told.filter((one) => one !== '').join(' · ')}
    </>
  )
}

function Given({ plan }: { plan: PlanView }) {
  const t = useSay()
  return (
    <>
      <Card>
        <FourCells
          {...plan.cells}
          to={(cell) => withQuery(paths.tasksInCell(cell), { plan: plan.id })}
          counted={(n) => t(planWords.taskCount, { n })}
        />
        {plan.basis !== '' && <p className={css.quiet}>{plan.basis}</p>}
      </Card>
      <PlanTable plan={plan} />
      <History type="work.plan" id={plan.id} />
    </>
  )
}

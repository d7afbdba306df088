import { useSay } from '../shell/language.tsx'
import { Page } from '../ui/Page.tsx'
import { Backlog } from './course/Backlog.tsx'
import { CaseCurveCard } from './course/CaseCurveCard.tsx'
import { CaseReproductionCard } from './course/CaseReproductionCard.tsx'
import { ForecastCard } from './course/ForecastCard.tsx'
import { courseTexts } from './course/text.ts'
import { Warnings } from './course/Warnings.tsx'
import css from './Epidemic.module.css'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { RtWhole } from './RtCard.tsx'

/** How the epidemic runs, what comes next, what is unusual, and how quickly people are reached. */
export default function CoursePage() {
  const t = useSay()
  return (
    <Page title={t(courseTexts.title)} lead={<OutbreakSelect />}>
      <div className={css.page}>
        <CaseCurveCard />
        <div className={css.halves}>
          <RtWhole />
          <CaseReproductionCard />
        </div>
        <div className={css.halves}>
          <ForecastCard />
          <Backlog />
        </div>
        <Warnings />
      </div>
    </Page>
  )
}

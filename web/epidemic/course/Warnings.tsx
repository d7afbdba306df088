import { Button } from '@mantine/core'
import { course, type Warnings as WarningsOf } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import css from '../Epidemic.module.css'
import { useScope } from '../useScope.ts'
import { DailyAlarms } from './DailyAlarms.tsx'
import { courseTexts as texts } from './text.ts'
import { WeeklyWatch } from './WeeklyWatch.tsx'

/** What is unusual: communes by day, diseases by week. */
export function Warnings() {
  const t = useSay()
  const may = useMay()
  const { query } = useScope()
  const answer = useAnswer(course.getWarnings, { query })
  return (
    <div className={css.halves}>
      <Card title={t(texts.daily)}>
        <Answer of={answer} rows={4}>
          {(data: WarningsOf) => <DailyAlarms of={data} />}
        </Answer>
      </Card>
      <Card
        title={t(texts.weekly)}
        aside={
          may('epidemic.act') && (
            <Button component={Link} to={paths.weeklyCounts()} variant="default" size="xs">
              {t(texts.enter)}
            </Button>
          )
        }
      >
        <Answer of={answer} rows={4}>
          {(data: WarningsOf) => <WeeklyWatch of={data} />}
        </Answer>
      </Card>
    </div>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { epidemic, testing } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { useUnit } from '../shell/units.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Figure } from '../ui/Figure.tsx'
import { Figures } from '../ui/Figures.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { SimulatedNote } from './SimulatedNote.tsx'
import { Campaigns } from './testing/Campaigns.tsx'
import { Laboratories } from './testing/Laboratories.tsx'
import { NewCampaign } from './testing/NewCampaign.tsx'
import { Places } from './testing/Places.tsx'
import { Retractions } from './testing/Retractions.tsx'
import { TestDays } from './testing/TestDays.tsx'
import css from './testing/Testing.module.css'
import { testingText } from './testing/text.ts'
import { useScope } from './useScope.ts'

/** The state of testing: who is due, what waits, what came back, and where it is done. */
export default function TestingPage() {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const { query } = useScope()
  const { day } = useAsOf()
  const place = useUnit(query.unit ?? null, day)
  const overview = useAnswer(testing.getTestingOverview, { query })
  const outbreaks = useAnswer(epidemic.listOutbreaks, {}, { staleTime: 60_000 }).data?.outbreaks ?? []
  const shown = outbreaks.filter(({ id, closedOn }) => (query.outbreak ? id === query.outbreak : closedOn === null))
  const [search, setSearch] = useSearchParams()
  const cluster = search.get('cluster')
  const [opening, setOpening] = useState(cluster !== null)
  const close = () => {
    setOpening(false)
    if (cluster !== null) setSearch(without('cluster'), { replace: true })
  }
  return (
    <Page
      title={place ? t(testingText.titleAt, { place: place.name }) : t(testingText.title)}
      lead={t(testingText.lead)}
      actions={
        <>
          <Button component={Link} to={paths.sampling()}>
            {t(testingText.sampling)}
          </Button>
          <Button component={Link} to={paths.laboratory()} variant="default">
            {t(testingText.laboratory)}
          </Button>
        </>
      }
    >
      <OutbreakSelect />
      <Answer of={overview} rows={8}>
        {(data) => {
          const { people, pools, resampled } = data.pooling
          return (
            <div className={css.column}>
              <Figures roomy>
                <Figure
                  label={t(testingText.dueToday)}
                  value={data.due + data.overdue}
                  lately={t(testingText.overdueOf, { n: f.number(data.overdue) })}
                  to={paths.sampling()}
                />
                <Figure
                  label={t(testingText.waiting)}
                  value={data.waiting}
                  lately={t(testingText.waitingLong, { n: f.number(data.waitingLong) })}
                  to={paths.laboratory()}
                />
                <Figure
                  label={t(testingText.positivity)}
                  value={data.resulted === 0 ? null : data.positive}
                  of={data.resulted}
                />
                <Figure
                  label={t(testingText.saved)}
                  value={people === 0 ? null : Math.max(0, people - pools - resampled)}
                  of={people}
                  lately={t(testingText.savedOf, {
                    people: f.number(people),
                    pools: f.number(pools),
                    resampled: f.number(resampled),
                  })}
                />
              </Figures>
              {data.retractions > 0 && <Retractions />}
              <div className={css.two}>
                <div className={css.column}>
                  <TestDays days={data.days} />
                  <Places />
                </div>
                <div className={css.column}>
                  <Campaigns onOpen={may('epidemic.act') ? () => setOpening(true) : null} />
                  <Laboratories of={data.laboratories} />
                </div>
              </div>
              <SimulatedNote of={shown} />
            </div>
          )
        }}
      </Answer>
      {opening && may('epidemic.act') && <NewCampaign onClose={close} cluster={cluster} />}
    </Page>
  )
}

const without = (name: string) => (before: URLSearchParams) => {
  const after = new URLSearchParams(before)
  after.delete(name)
  return after
}

import { epidemic } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { useUnit } from '../shell/units.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { Progress } from './quarantine/Progress.tsx'
import { TaskLine } from './quarantine/TaskLine.tsx'
import { WaitingList } from './quarantine/WaitingList.tsx'
import { SimulatedNoteFor } from './SimulatedNote.tsx'
import { quarantineText } from './text-quarantine.ts'
import { useScope } from './useScope.ts'

/** The commune officer's page: whom to fetch, longest waiting first, and one tap for each who was taken. Always of now. */
export default function QuarantinePage() {
  const t = useSay()
  const may = useMay()
  const { today, place: unit } = useAsOf()
  const { day: _day, ...query } = useScope().query
  const place = useUnit(unit, today)
  const waiting = useAnswer(epidemic.listWaiting, { query })
  const overview = useAnswer(epidemic.getOverview, { query })
  const doneToday = overview.data?.curve.at(-1)?.quarantined ?? null
  return (
    <Page
      title={place ? t(quarantineText.titleAt, { place: place.name }) : t(quarantineText.title)}
      lead={t(may('epidemic.act') ? quarantineText.now : quarantineText.mayNot)}
      back={paths.epidemic()}
    >
      {unit !== null && <TaskLine unit={unit} />}
      <Answer of={waiting} rows={8}>
        {({ people, waiting: inTime, late }) => (
          <>
            <Progress done={doneToday} left={inTime + late} late={late} />
            {people.length === 0 ? (
              <Card>
                <EmptyState
                  title={t(quarantineText.empty)}
                  hint={
                    doneToday !== null && doneToday > 0
                      ? t(quarantineText.emptyDone, { n: doneToday })
                      : t(quarantineText.emptyHint)
                  }
                />
              </Card>
            ) : (
              <WaitingList
                people={people}
                all={inTime + late}
                showPlace={people.some(({ unitId }) => unitId !== unit)}
              />
            )}
            <SimulatedNoteFor ids={[...new Set(people.map(({ outbreakId }) => outbreakId))]} />
          </>
        )}
      </Answer>
    </Page>
  )
}

import type { UseQueryResult } from '@tanstack/react-query'
import { epidemic } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SimulatedNoteFor } from '../SimulatedNote.tsx'
import { quarantineText } from '../text-quarantine.ts'
import type { ScopeQuery } from '../useScope.ts'
import { Progress } from './Progress.tsx'
import { WaitingList } from './WaitingList.tsx'

interface Props {
  readonly waiting: UseQueryResult<AnswerOf<typeof epidemic.listWaiting>, Error>
  readonly query: Omit<ScopeQuery, 'day'>
  readonly unit: string | null
}

/** Whom to fetch, longest waiting first, and one tap for each who was taken. */
export function Waiting({ waiting, query, unit }: Props) {
  const t = useSay()
  const overview = useAnswer(epidemic.getOverview, { query })
  const doneToday = overview.data?.curve.at(-1)?.quarantined ?? null
  return (
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
            <WaitingList people={people} all={inTime + late} showPlace={people.some(({ unitId }) => unitId !== unit)} />
          )}
          <SimulatedNoteFor ids={[...new Set(people.map(({ outbreakId }) => outbreakId))]} />
        </>
      )}
    </Answer>
  )
}

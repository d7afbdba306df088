import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { fullName } from '#places/contract'
import { type Board, situation } from '#situation/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FourCells } from '../ui/FourCells.tsx'
import { Page } from '../ui/Page.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { Attention } from './Attention.tsx'
import css from './Board.module.css'
import { EpidemicPanel } from './EpidemicPanel.tsx'
import { ProgrammePanel } from './ProgrammePanel.tsx'
import { stateOf } from './parts.ts'
import { texts } from './text.ts'
import { UnitTable } from './UnitTable.tsx'
import { WaitingCard } from './WaitingCard.tsx'

// The map is drawn after the figures: on a slow phone the sentence comes first.
const BoardMap = lazy(() => import('./BoardMap.tsx'))

/** The start page: one picture of a place on a day. */
export default function BoardPage() {
  const { day, place } = useAsOf()
  const t = useSay()
  const board = useAnswer(situation.getBoard, { query: { day, ...(place ? { place } : {}) } })
  return (
    <Page
      title={board.data ? t(fullName(board.data.place)) : t(texts.title)}
      wide
      actions={
        <Button
          component={Link}
          to={paths.brief()}
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden />}
        >
          {t(texts.brief)}
        </Button>
      }
    >
      <Answer of={board}>{(data) => <Picture board={data} />}</Answer>
    </Page>
  )
}

function Picture({ board }: { board: Board }) {
  const t = useSay()
  const f = useFormat()
  const [chosen, setChosen] = useState<string | null>(null)
  const { tasks, reports, obstacles, epidemic } = board
  if (board.partial && board.units.length === 0) {
    return (
      <Card>
        <EmptyState title={t(texts.unseen)} hint={t(texts.unseenDo)} />
      </Card>
    )
  }
  return (
    <div className={css.board}>
      <div>
        <Sentence parts={stateOf(board, t, f)} />
        {board.partial && <p className={css.note}>{t(texts.partial)}</p>}
      </div>
      <div className={css.top}>
        <div className={css.column}>
          <Suspense fallback={<Skeletons rows={1} height={480} />}>
            <BoardMap board={board} chosen={chosen} onChoose={setChosen} />
          </Suspense>
          {epidemic && <EpidemicPanel overview={epidemic} />}
          <div className={css.halves}>
            {reports && <WaitingCard title={t(texts.reports)} of={reports} to={paths.petitions()} />}
            {obstacles && <WaitingCard title={t(texts.obstacles)} of={obstacles} to={paths.obstacles()} />}
          </div>
        </div>
        <div className={css.column}>
          <Attention items={board.attention} />
          {tasks && (
            <Card title={t(texts.tasks)} to={paths.tasks()}>
              {tasks.total === 0 ? (
                <EmptyState title={t(texts.noTasks)} />
              ) : (
                <FourCells
                  {...tasks}
                  to={(cell) => paths.tasksInCell(cell)}
                  counted={(count) => t(texts.countedTasks, { count })}
                />
              )}
            </Card>
          )}
          <ProgrammePanel indicators={board.programme} />
        </div>
      </div>
      <Card title={t(texts.units)} pad={false}>
        <UnitTable units={board.units} selected={chosen} />
      </Card>
    </div>
  )
}

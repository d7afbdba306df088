import type { Board } from '#situation/contract'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { Figure } from '../ui/Figure.tsx'
import { Figures } from '../ui/Figures.tsx'
import { texts } from './text.ts'

interface Props {
  readonly title: string
  readonly of: NonNullable<Board['reports']>
  readonly to: string
}

/** What people outside wait for: how many, how many too long, and how long the oldest. */
export function WaitingCard({ title, of: { waiting, overdue, oldestDays }, to }: Props) {
  const t = useSay()
  return (
    <Card title={title} to={to}>
      <Figures>
        <Figure label={t(texts.waitingObstacles)} value={waiting} to={to} />
        <Figure label={t(texts.overdueObstacles)} value={overdue} to={to} />
        <Figure label={t(texts.oldest)} value={oldestDays} unit={t(texts.days)} to={to} />
      </Figures>
    </Card>
  )
}

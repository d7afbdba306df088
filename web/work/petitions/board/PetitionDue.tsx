import type { PetitionRow } from '#work/contract'
import { useAsOf } from '../../../shell/as-of.tsx'
import { useSay } from '../../../shell/language.tsx'
import { DueBadge } from '../../../ui/DueBadge.tsx'
import { formatDay } from '../../../ui/format.ts'
import { board } from '../text-board.ts'

type Due = Pick<PetitionRow, 'due' | 'firstDue' | 'workingDaysLeft' | 'answeredOn' | 'state'>

/** Working days left or late; a deadline that was moved says where it first stood, unless `brief`. */
export function PetitionDue({ petition, brief = false }: { petition: Due; brief?: boolean }) {
  const t = useSay()
  const { today } = useAsOf()
  const { due, firstDue, workingDaysLeft, answeredOn, state } = petition
  return (
    <>
      <DueBadge
        due={due}
        today={today}
        workingDays={workingDaysLeft}
        done={answeredOn !== null || state === 'closed'}
      />
      {!brief && firstDue !== due && <small> ({t(board.extended, { day: formatDay(firstDue).slice(0, 5) })})</small>}
    </>
  )
}

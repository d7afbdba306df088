import { Button } from '@mantine/core'
import { petitions, petitionTexts } from '#work/contract'
import { useAct } from '../../../api.ts'
import { paths } from '../../../paths.ts'
import { Link } from '../../../shell/Link.tsx'
import { useSay } from '../../../shell/language.tsx'
import { Card } from '../../../ui/Card.tsx'
import { formatDay } from '../../../ui/format.ts'
import { board } from '../text-board.ts'
import css from './Case.module.css'
import type { Case } from './usePetition.ts'

/** The main case this one is joined to, or those joined to it; each can be parted again. */
export function Related({ petition }: { petition: Case }) {
  const t = useSay()
  const part = useAct(petitions.partPetition, { done: t(board.partDone) })
  const mayPart = petition.atDesk || petition.handles
  const { main, joined } = petition
  if (main === null && joined.length === 0) return null
  const line = (one: Case['joined'][number], parted: string) => (
    <li key={one.id}>
      <Link to={paths.petition(one.id)}>{one.title}</Link>
      <span className={css.quiet}>
        {one.code} · {formatDay(one.raisedOn)} · {t(petitionTexts.state[one.state])}
      </span>
      {mayPart && (
        <Button
          variant="default"
          size="compact-md"
          aria-label={t(board.part, { code: one.code })}
          loading={part.isPending}
          onClick={() => part.mutate({ params: { id: parted }, body: {} })}
        >
          {t(board.partShort)}
        </Button>
      )}
    </li>
  )
  return (
    <Card title={main === null ? t(board.joinedList, { n: joined.length }) : t(board.joinedTo, { code: main.code })}>
      <ul className={css.list}>
        {main !== null && line(main, petition.id)}
        {joined.map((one) => line(one, one.id))}
      </ul>
    </Card>
  )
}

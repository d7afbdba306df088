import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { petitions } from '#work/contract'
import { useAct } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { board } from '../text-board.ts'
import type { Case, CaseStep } from './usePetition.ts'

/** The order of a day at the desk and in an agency: what moves it on comes first. */
const ORDER: readonly CaseStep[] = ['assign', 'take', 'answer', 'ask', 'forward', 'refer', 'reject', 'close', 'note']

interface Props {
  readonly petition: Case
  readonly onStep: (step: CaseStep) => void
}

/** What the reader may do now: one main button, a second, the rest behind "more". */
export function Actions({ petition, onStep }: Props) {
  const t = useSay()
  const act = useAct(petitions.movePetition, { done: t(board.done) })
  const allowed = ORDER.filter((step) => petition.next.some((one) => one.step === step && one.allowed))
  const [first, second, ...rest] = allowed
  if (first === undefined) return null
  const choose = (step: CaseStep) =>
    step === 'take' ? act.mutate({ params: { id: petition.id }, body: { step } }) : onStep(step)
  return (
    <>
      {rest.length > 0 && (
        <Menu position="top-end" withinPortal>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              {t(board.more)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((step) => (
              <Menu.Item key={step} onClick={() => choose(step)}>
                {t(board[step])}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {second !== undefined && (
        <Button variant="default" onClick={() => choose(second)}>
          {t(board[second])}
        </Button>
      )}
      <Button loading={act.isPending} onClick={() => choose(first)}>
        {t(board[first])}
      </Button>
    </>
  )
}

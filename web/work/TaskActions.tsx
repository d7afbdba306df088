import { Button, FileButton, Menu } from '@mantine/core'
import { IconChevronDown, IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { type AskedTaskStep, type TaskView, work } from '#work/contract'
import { useAct } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { StepDialog } from './StepDialog.tsx'
import { stepWords } from './tasks/text.ts'
import { words } from './text.ts'
import { useAttach } from './useAttach.ts'

/** In the order a thumb should find them; the rest stands behind "Việc khác". */
const MAIN: readonly AskedTaskStep[] = ['accept', 'report', 'submit', 'approve', 'return']
/** These stand beside what they are about: a part, the extension asked for. */
const ELSEWHERE: ReadonlySet<string> = new Set(['attach', 'divide', 'grant-extension', 'refuse-extension'])

/** What I can do with the task now. */
export function TaskActions({ task }: { task: TaskView }) {
  const t = useSay()
  const [asked, setAsked] = useState<AskedTaskStep | null>(null)
  const { attach, progress } = useAttach(task.id)
  const act = useAct(work.moveTask)
  const steps = task.next.filter(
    ({ step, allowed }) => allowed || (step === 'submit' && mine(task) && task.state !== 'submitted'),
  )
  const may = (step: string) => steps.find((one) => one.step === step)
  const take = (step: AskedTaskStep) => {
    if ((may(step)?.needs.length ?? 0) > 0) return setAsked(step)
    act.mutate({ params: { id: task.id }, body: { step } })
  }
  const main = MAIN.filter((step) => may(step))
  const rest = steps
    .map(({ step }) => step)
    .filter((step): step is AskedTaskStep => !ELSEWHERE.has(step) && !MAIN.includes(step as AskedTaskStep))
  return (
    <>
      {may('attach') && (
        <FileButton onChange={(file) => file && attach(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={progress !== null}
              leftSection={<IconPaperclip size={16} aria-hidden />}
            >
              {t(words.attach)}
            </Button>
          )}
        </FileButton>
      )}
      {main.map((step, n) => {
        const next = may(step)
        return (
          <Button
            key={step}
            variant={n === 0 ? 'filled' : 'default'}
            disabled={next?.allowed === false}
            title={next?.why ? t(next.why) : undefined}
            loading={act.isPending && asked === null}
            onClick={() => take(step)}
          >
            {t(stepWords[step].verb)}
          </Button>
        )
      })}
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t(words.more)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((step) => (
              <Menu.Item key={step} {...(step === 'recall' ? { color: 'red' } : {})} onClick={() => take(step)}>
                {t(stepWords[step].verb)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked !== null && (
        <StepDialog task={task} step={asked} {...firstPoint(task, asked)} onClose={() => setAsked(null)} />
      )}
    </>
  )
}

/** The report meant is the oldest that waits, unless another is chosen in its list. */
function firstPoint(task: TaskView, step: AskedTaskStep) {
  const due = step === 'report' ? task.points.find(({ reported }) => reported === null)?.due : undefined
  return due === undefined ? {} : { due }
}

/** The submit button stays in sight, with its reason, while something is missing: a file, a part, a report. */
const mine = (task: TaskView): boolean =>
  task.next.some(({ step, allowed }) => step === 'attach' && allowed) &&
  task.next.some(({ step, allowed }) => step === 'divide' && allowed) &&
  task.state !== 'assigned'

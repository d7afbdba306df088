import { Alert } from '@mantine/core'
import type { TaskView } from '#work/contract'
import { useSay } from '../../shell/language.tsx'

/** What keeps the result from being submitted, for whoever does it: a part, a report, a file. */
export function Held({ task }: { task: TaskView }) {
  const t = useSay()
  const doing = task.state === 'accepted' || task.state === 'returned'
  const mine = task.next.some(({ step, allowed }) => step === 'divide' && allowed)
  const why = task.next.find(({ step, allowed }) => step === 'submit' && !allowed)?.why ?? null
  // A standing task is reported on; its end is not what its reader waits for.
  if (!doing || !mine || why === null || task.progress.by === 'reports') return null
  return (
    <Alert color="yellow" variant="outline">
      {t(why)}
    </Alert>
  )
}

import type { Caller } from '#kernel/caller'
import type { Where } from '#kernel/fact'
import type { OnBehalf } from './doors.ts'
import type { TaskStep } from './names.ts'
import type { Asking, Hand, Task } from './tasks/task.ts'
import { knowsStep, taskWorkflowOf } from './tasks/workflow-task.ts'

/** Agencies in whose name the caller may act: those of all posts held. */
export const agenciesOf = (caller: Caller): ReadonlySet<string> =>
  new Set([...(caller.settings['app.agencies'] ?? '').split(','), caller.agencyId ?? ''].filter(Boolean))

/** What the caller may be in a case that lies there. The system may say whose hand it was. */
export function askingOf(caller: Caller, where: Where, as?: OnBehalf): Asking {
  if (caller.kind === 'system' && as)
    return {
      accountId: as.accountId,
      agencies: new Set([as.agencyId]),
      mayAct: true,
      mayDirect: true,
      mayDirectHere: false,
      isSystem: true,
    }
  return {
    accountId: caller.accountId,
    agencies: agenciesOf(caller),
    mayAct: caller.may('work.act'),
    mayDirect: caller.may('work.direct'),
    mayDirectHere: caller.may('work.direct', where),
    isSystem: caller.kind === 'system',
  }
}

/** By whom and in which agency's name a step is taken. */
export function handOf(caller: Caller, asking: Asking, task: Task, step: TaskStep, as?: OnBehalf): Hand {
  if (caller.kind === 'system') return as ? { ...as } : { accountId: null, name: null, agencyId: null }
  const workflow = taskWorkflowOf(task.workflow)
  const by = knowsStep(workflow, step) ? workflow.steps[step].by : []
  const part =
    by.includes('issuer') && asking.agencies.has(task.issuerAgency)
      ? task.issuerAgency
      : asking.agencies.has(task.leadAgency)
        ? task.leadAgency
        : (task.coordinators.find((agency) => asking.agencies.has(agency)) ?? caller.agencyId)
  return { accountId: caller.accountId, name: caller.name, agencyId: part }
}

import type { Task } from './task.ts'

/** How far a task is, counted from what was really done: parts, milestones, reports, evidence. Never typed by hand. */
export interface Measured {
  readonly by: 'parts' | 'milestones' | 'reports' | 'evidence'
  readonly done: number
  /** Out of how many; 0 where nothing is demanded. */
  readonly of: number
}

/** Parts that stand and those of them that are done. */
export interface PartCount {
  readonly done: number
  readonly of: number
}

/** Parts say most, then milestones and reports, then the evidence that is attached. */
export function progressOf(task: Task, parts?: PartCount): Measured {
  if (parts && parts.of > 0) return { by: 'parts', ...parts }
  if (task.points.length > 0) {
    const by = task.deadline.kind === 'milestones' ? 'milestones' : 'reports'
    const finished = task.state === 'done' && by === 'milestones' ? 1 : 0
    const reported = task.points.filter((point) => point.reported !== null).length
    return { by, done: Math.min(task.points.length, reported + finished), of: task.points.length }
  }
  return { by: 'evidence', done: task.attachments, of: task.evidence ? 1 : 0 }
}

import { say } from '#kernel/text'
import type { Figures } from './figures.ts'
import { taskTexts } from './text-tasks.ts'

/** A directive to be issued with the decision: one task for each agency. */
export interface TaskLine {
  readonly title: string
  readonly text: string
  readonly result: string
  readonly workingDays: number
  /** Units whose committee is meant. */
  readonly units: readonly string[]
  readonly agencies: readonly string[]
}

type Kind = keyof typeof taskTexts

/** Recipients of the lines that go to a department; the product knows agencies by sector. */
export interface Recipients {
  readonly police: string | null
}

const line = (
  kind: Kind,
  values: Readonly<Record<string, string | number>>,
  workingDays: number,
  to: Pick<TaskLine, 'units' | 'agencies'>,
): TaskLine => {
  const { title, text, result } = taskTexts[kind]
  return {
    title: say(title, 'vi', values),
    text: say(text, 'vi', values),
    result: say(result, 'vi', values),
    workingDays,
    ...to,
  }
}

const valuesOf = (name: string, { people, checkpoints, communes }: Figures) => ({
  name,
  communes: communes.map((one) => one.name).join(', '),
  posts: checkpoints.length,
  facing: checkpoints.map((post) => post.name).join(', ') || '–',
  people: people === null ? '…' : String(people).replace(/\B(?=(\d{3})+$)/g, '.'),
})

/** The tasks that go with closing an area, as a first draft for the officer to edit. Official words: Vietnamese. */
export function closingTasks(name: string, figures: Figures, { police }: Recipients): TaskLine[] {
  const values = valuesOf(name, figures)
  const committees = { units: figures.communes.map(({ id }) => id), agencies: [] }
  return [
    line('seal', values, 1, committees),
    ...(police === null ? [] : [line('guard', values, 1, { units: [], agencies: [police] })]),
    line('sample', values, 2, committees),
    line('supply', values, 1, committees),
  ]
}

export function liftingTasks(name: string, figures: Figures, { police }: Recipients): TaskLine[] {
  const values = valuesOf(name, figures)
  const agencies = police === null ? [] : [police]
  return [line('open', values, 1, { units: figures.communes.map(({ id }) => id), agencies })]
}

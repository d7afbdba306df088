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
  readonly units: string[]
  readonly agencies: string[]
}

type Kind = keyof typeof taskTexts

/** An agency that may be given a task. */
export interface Recipient {
  readonly id: string
  readonly name: string
  readonly unitId: string
  readonly sector: string
  readonly level: string
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

const of = (recipients: readonly Recipient[], level: string, sector: string, units?: readonly string[]): string[] =>
  recipients
    .filter(
      (one) => one.level === level && one.sector === sector && (units === undefined || units.includes(one.unitId)),
    )
    .map(({ id }) => id)

function agenciesOf({ communes }: Figures, recipients: readonly Recipient[]) {
  const units = communes.map(({ id }) => id)
  const committees = of(recipients, 'commune', 'general', units)
  const stations = of(recipients, 'commune', 'health', units)
  const [police] = of(recipients, 'province', 'police')
  return { committees, stations: stations.length > 0 ? stations : committees, police: police ?? null }
}

const to = (agencies: readonly string[]) => ({ units: [], agencies: [...agencies] })

/** The tasks that go with closing an area, as a first draft for the officer to edit. Official words: Vietnamese. */
export function closingTasks(name: string, figures: Figures, recipients: readonly Recipient[]): TaskLine[] {
  const values = valuesOf(name, figures)
  const { committees, stations, police } = agenciesOf(figures, recipients)
  return [
    line('seal', values, 1, to(committees)),
    ...(police === null ? [] : [line('guard', values, 1, to([police]))]),
    line('sample', values, 2, to(stations)),
    line('supply', values, 1, to(committees)),
  ]
}

export function liftingTasks(name: string, figures: Figures, recipients: readonly Recipient[]): TaskLine[] {
  const { committees, police } = agenciesOf(figures, recipients)
  return [line('open', valuesOf(name, figures), 1, to(police === null ? committees : [...committees, police]))]
}

/** An arrow of the workflow as it comes: from one state to another, with its steps. */
interface Arrow<Step> {
  readonly from: string | null
  readonly to: string
  readonly steps: readonly Step[]
}

/** An arrow as it is drawn: from one state, from the beginning (null), or from several states at once. */
export interface Gathered<Step> {
  readonly from: string | null | readonly string[]
  readonly to: string
  readonly steps: readonly Step[]
}

/** From so many states on a step is drawn once, as coming from all of them: one arrow each would cover the picture. */
const MANY = 3

/** What can be done in many states is gathered into one arrow; nothing is lost, nothing drawn twice. */
export function gather<Step extends { readonly step: string }>(arrows: readonly Arrow<Step>[]): Gathered<Step>[] {
  const sources = new Map<string, { to: string; step: Step; from: string[] }>()
  for (const { from, to, steps } of arrows)
    for (const step of from === null ? [] : steps) {
      const key = `${step.step}>${to}`
      const found = sources.get(key) ?? { to, step, from: [] }
      found.from.push(from as string)
      sources.set(key, found)
    }
  const many = [...sources.values()].filter(({ from }) => from.length >= MANY)
  const isMany = (step: Step, to: string): boolean => many.some((one) => one.to === to && one.step.step === step.step)
  const single = arrows
    .map(({ from, to, steps }) => ({ from, to, steps: steps.filter((step) => from === null || !isMany(step, to)) }))
    .filter(({ steps }) => steps.length > 0)
  const joined = new Map<string, { from: readonly string[]; to: string; steps: Step[] }>()
  for (const { from, to, step } of many) {
    const key = `${from.join()}>${to}`
    const found = joined.get(key) ?? { from, to, steps: [] }
    found.steps.push(step)
    joined.set(key, found)
  }
  return [...single, ...joined.values()]
}

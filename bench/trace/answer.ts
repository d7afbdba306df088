/** What every contender must agree on: whom, at which level, exposed when. */
export interface Reached {
  readonly person: number
  readonly level: number
  readonly exposed: number
}

/** Two answers as one comparable text. */
export const canonical = (reached: readonly Reached[]): string =>
  reached
    .toSorted((a, b) => a.person - b.person)
    .map(({ person, level, exposed }) => `${person} ${level} ${exposed}`)
    .join('\n')

export const now = (): number => performance.now()

/** The quickest of several runs, in milliseconds, with the last run's answer: what else the machine does only adds. */
export async function timed<T>(runs: number, run: () => T | Promise<T>): Promise<{ ms: number; answer: T }> {
  const times: number[] = []
  let answer: T | undefined
  for (let i = 0; i < runs; i++) {
    const began = now()
    answer = await run()
    times.push(now() - began)
  }
  return { ms: Math.min(...times), answer: answer as T }
}

import type { Need, Workflow } from './shape.ts'

/** The workflows of one kind, from the first version to the one new cases are opened under. */
export interface Versions<State extends string, Name extends string, Wanted extends Need = Need> {
  readonly all: readonly Workflow<State, Name, Wanted>[]
  readonly current: Workflow<State, Name, Wanted>
  /** The workflow a case was opened under. Throws when the database holds a version this program does not know. */
  of(version: number): Workflow<State, Name, Wanted>
}

/** Throws at start when they are not one kind in rising versions: cases find theirs by the number they keep. */
export function workflowVersions<State extends string, Name extends string, Wanted extends Need = Need>(
  ...all: readonly [Workflow<State, Name, Wanted>, ...Workflow<State, Name, Wanted>[]]
): Versions<State, Name, Wanted> {
  const { kind } = all[0]
  const byVersion = new Map<number, Workflow<State, Name, Wanted>>()
  let current = all[0]
  for (const one of all) {
    if (one.kind !== kind) throw new Error(`workflow ${one.kind} stands among those of ${kind}`)
    if (byVersion.size > 0 && one.version <= current.version)
      throw new Error(`workflow ${kind} ${one.version} stands after ${current.version}`)
    byVersion.set(one.version, one)
    current = one
  }
  return {
    all,
    current,
    of(version) {
      const found = byVersion.get(version)
      if (!found) throw new Error(`${kind} workflow ${version} is not known here`)
      return found
    },
  }
}

import { fold } from '#kernel/fold'

/**
 * What two texts share, as it stands in one of them: `shared` holds words and pairs of words without accents; runs of
 * them within a clause are given whole, each once.
 */
export function sharedIn(text: string, shared: readonly string[]): string[] {
  const asked = shared.map((one) => one.split(' '))
  const runs = text.split(/[.,;:!?\n]+/).flatMap((clause) => runsIn(clause, asked))
  return runs.filter((one, at) => runs.findIndex((other) => fold(other) === fold(one)) === at)
}

function runsIn(clause: string, asked: readonly (readonly string[])[]): string[] {
  const words = clause.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const folded = words.map(fold)
  const covered = new Set<number>()
  for (const parts of asked) {
    for (const at of folded.keys())
      if (parts.every((part, n) => folded[at + n] === part)) for (const n of parts.keys()) covered.add(at + n)
  }
  const runs: string[][] = []
  for (const [at, word] of words.entries()) {
    if (!covered.has(at)) continue
    if (covered.has(at - 1)) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs.map((run) => run.join(' '))
}

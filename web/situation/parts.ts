import type { Text, Values } from '#kernel/text'
import { type Board, sentences } from '#situation/contract'
import { paths } from '../paths.ts'
import type { SentencePart } from '../ui/Sentence.tsx'

type Say = (text: Text, values?: Values) => string

export interface Numbers {
  readonly number: (value: number, digits?: number) => string
  readonly change: (value: number, digits?: number) => string
}

/** The state of the place in one sentence, each figure leading to what it is made of. */
export function stateOf(board: Board, t: Say, f: Numbers): SentencePart[] {
  const { epidemic, tasks, reports, obstacles } = board
  const clauses: SentencePart[] = []
  if (epidemic) {
    const { f0, f1, f2 } = epidemic
    const quiet = f0.week + f0.weekBefore === 0
    const words = quiet
      ? t(sentences.quiet)
      : t(sentences.cases, {
          week: f.number(f0.week, 0),
          change: f.change(f0.week - f0.weekBefore, 0),
        })
    clauses.push({ words, to: paths.epidemic() })
    if (f0.total > 0) {
      const total = { f0: f.number(f0.total, 0), f1: f.number(f1.total, 0), f2: f.number(f2.total, 0) }
      clauses.push({ words: t(sentences.total, total), to: paths.persons() })
    }
    const waiting = epidemic.waiting + epidemic.late
    if (waiting > 0) {
      clauses.push({ words: t(sentences.waiting, { waiting: f.number(waiting, 0) }), to: paths.quarantine() })
    }
  }
  if (tasks && tasks.openOverdue > 0) {
    clauses.push({
      words: t(sentences.overdue, { count: f.number(tasks.openOverdue, 0) }),
      to: paths.tasksInCell('openOverdue'),
    })
  }
  if (reports && reports.waiting > 0) {
    clauses.push({ words: t(sentences.reports, { count: f.number(reports.waiting, 0) }), to: paths.petitions() })
  }
  if (obstacles && obstacles.waiting > 0) {
    clauses.push({ words: t(sentences.obstacles, { count: f.number(obstacles.waiting, 0) }), to: paths.obstacles() })
  }
  if (clauses.length === 0) clauses.push(t(sentences.calm))
  return clauses.flatMap((clause, i) => (i === 0 ? [clause] : [' · ', clause]))
}

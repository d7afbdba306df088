import { useRef, useState } from 'react'
import { exchange, type Intake } from '#measures/contract'
import { ApiProblem, useAct } from '../../api.ts'

/** A column that could hold the values, as the server asks about it. */
export interface Column {
  readonly column: number
  readonly name: string
}

type Read = (column: number | undefined) => Promise<Intake>

/**
 * From something that can be read to values in the draft: read, look, answer, write. `onDone` after it is written;
 * `kept` was read before and waits for somebody.
 */
export function useReading(onDone: () => void, kept: Intake | null = null) {
  const [reading, setReading] = useState<string | null>(null)
  const [intake, setIntake] = useState<Intake | null>(kept)
  const [answers, setAnswers] = useState<ReadonlyMap<number, number>>(new Map())
  const [columns, setColumns] = useState<readonly Column[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [written, setWritten] = useState<number | null>(null)
  const last = useRef<{ name: string; read: Read } | null>(null)
  const write = useAct(exchange.writeIntake, { quiet: true })
  const drop = useAct(exchange.dropIntake, { quiet: true })

  const read = async (name: string, how: Read, column?: number): Promise<void> => {
    last.current = { name, read: how }
    setError(null)
    setColumns(null)
    setWritten(null)
    setReading(name)
    try {
      const found = await how(column)
      setIntake(found)
      setAnswers(new Map())
    } catch (thrown) {
      setIntake(null)
      if (thrown instanceof ApiProblem && thrown.code === 'which-column')
        setColumns((thrown.problem.fields ?? []).map(({ row = 1, message }) => ({ column: row, name: message })))
      else setError(thrown)
    } finally {
      setReading(null)
    }
  }
  return {
    reading,
    intake,
    answers,
    columns,
    error: error ?? write.error,
    written,
    writing: write.isPending,
    read,
    chooseColumn: (column: number) => (last.current ? read(last.current.name, last.current.read, column) : undefined),
    answer(n: number, choice: number | null) {
      const next = new Map(answers)
      if (choice === null) next.delete(n)
      else next.set(n, choice)
      setAnswers(next)
    },
    /** Leaves out every value that is wrong. */
    leaveWrong() {
      const next = new Map(answers)
      for (const row of intake?.values ?? [])
        if (row.outcome === 'wrong')
          next.set(
            row.n,
            row.choices.findIndex(({ leave }) => leave),
          )
      setAnswers(next)
    },
    async write(): Promise<void> {
      if (intake === null) return
      const given = [...answers].map(([n, choice]) => ({ n, choice }))
      try {
        const done = await write.mutateAsync({ params: { id: intake.id }, body: { answers: given } })
        setIntake(null)
        setWritten(done.written)
        onDone()
      } catch {
        // Shown beside the button.
      }
    },
    forget() {
      if (intake?.state === 'read') void drop.mutateAsync({ params: { id: intake.id } }).catch(() => undefined)
      setIntake(null)
      setColumns(null)
      setError(null)
      write.reset()
    },
  }
}
export type Reading = ReturnType<typeof useReading>

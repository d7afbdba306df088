import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useAccount } from '../shell/person.tsx'
import { keepDraft, loadDraft, printDraft, type Values } from './draft.ts'

/** A field as the form knows it: for the summary of faults and for what is required. */
export interface FieldInfo {
  readonly name: string
  readonly label: string
  readonly required: boolean
  /** What was typed and can't be read, where the value can't hold it (a day, a number). */
  readonly unread?: string | undefined
}

export type Faults = Readonly<Record<string, string>>

export interface Draft<V extends Values> {
  readonly key: string
  readonly values: V
  readonly set: <K extends keyof V>(name: K, value: V[K]) => void
  /** By field name; shown beside the field. */
  readonly faults: Faults
  readonly setFaults: (faults: Faults) => void
  /** True when it opened on an unfinished draft. */
  readonly restored: boolean
  readonly changed: boolean
  /** Back to the start; also forgets what the device kept. */
  readonly discard: () => void
  /** Asked when leaving: false from the moment it was sent, before the next drawing. */
  readonly isUnsent: () => boolean
  readonly register: (field: FieldInfo) => () => void
  readonly fields: () => readonly FieldInfo[]
}

const KEEP_MS = 300

/**
 * The values of a form, kept on the device as they are typed until sent:
 * `const draft = useDraft('work.directive', { title: '', due: null as Day | null })`.
 */
export function useDraft<V extends Values>(name: string, initial: V): Draft<V> {
  const account = useAccount()
  const key = `${account}.${name}`
  const [start] = useState(initial)
  const [values, setValues] = useState(() => loadDraft(key, start))
  const [restored, setRestored] = useState(() => printDraft(values, start) !== null)
  const [faults, setFaults] = useState<Faults>({})
  const fields = useRef(new Map<string, FieldInfo>())
  const unsent = useRef(false)
  const changed = useMemo(
    () => Object.keys(values).some((one) => values[one as keyof V] !== start[one as keyof V]),
    [values, start],
  )

  useEffect(() => {
    unsent.current = changed
    const timer = setTimeout(() => unsent.current === changed && keepDraft(key, values, start), KEEP_MS)
    return () => clearTimeout(timer)
  }, [key, values, start, changed])

  const set = useCallback<Draft<V>['set']>((field, value) => {
    setValues((before) => ({ ...before, [field]: value }))
    setFaults((before) => {
      if (!(field in before)) return before
      const { [String(field)]: _mended, ...rest } = before
      return rest
    })
  }, [])
  const discard = useCallback(() => {
    unsent.current = false
    keepDraft(key, start, start)
    setValues(start)
    setFaults({})
    setRestored(false)
  }, [key, start])
  const isUnsent = useCallback(() => unsent.current, [])
  const register = useCallback((field: FieldInfo) => {
    fields.current.set(field.name, field)
    return () => void fields.current.delete(field.name)
  }, [])
  const listed = useCallback(() => [...fields.current.values()], [])

  return { key, values, set, faults, setFaults, restored, changed, discard, isUnsent, register, fields: listed }
}

/** Names of the fields that hold a `T`. */
export type NameOf<V extends Values, T> = { [K in keyof V]-?: V[K] extends T ? K : never }[keyof V] & string

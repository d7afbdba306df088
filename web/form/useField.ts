import { createElement, Fragment, useEffect } from 'react'
import { useSay } from '../shell/language.tsx'
import type { Values } from './draft.ts'
import css from './Form.module.css'
import { formText } from './text.ts'
import type { Draft } from './useDraft.ts'

/** What every field takes. */
export interface FieldProps<V extends Values, Name extends string> {
  readonly of: Draft<V>
  readonly name: Name
  readonly label: string
  /** Under the label: what is wanted, an example. */
  readonly hint?: string
  readonly required?: boolean
}

export const fieldId = (key: string, name: string): string => `${key}-${name}`.replace(/[^\w-]/g, '-')

/** Ties a field to its draft; gives what every input shares. */
export function useField<V extends Values>(props: FieldProps<V, keyof V & string>, unread?: string) {
  const { of, name, label, hint, required = false } = props
  const t = useSay()
  const { register } = of
  useEffect(() => register({ name, label, required, unread }), [register, name, label, required, unread])
  return {
    id: fieldId(of.key, name),
    label: required
      ? createElement(Fragment, null, label, createElement('span', { className: css.required }, t(formText.required)))
      : label,
    description: hint,
    required,
    withAsterisk: false,
    error: of.faults[name],
    size: 'sm',
  } as const
}

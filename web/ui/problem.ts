import type { FieldFault } from '#kernel/refusal'
import { type Language, say } from '#kernel/text'
import { ApiProblem } from '#platform/http/client'
import { ui } from './text.ts'

/** An error as a person reads it: what happened, what to do, which fields. */
export interface ReadableProblem {
  readonly title: string
  readonly detail: string | null
  readonly fields: readonly FieldFault[]
  /** To be read out to the administrator. */
  readonly requestId: string | null
}

/** Words for anything thrown: the server's own for a refusal, ours for a lost network or a failed program. */
export function problemOf(error: unknown, language: Language): ReadableProblem {
  if (error instanceof ApiProblem) {
    const { title, detail, fields, requestId, status } = error.problem
    const faulted = status >= 500 || (error.code === 'fault' && detail === undefined)
    return {
      title: faulted || title === '' ? say(ui.faulted, language) : title,
      detail: detail ?? (faulted ? say(ui.faultedDo, language) : null),
      fields: fields ?? [],
      requestId: requestId ?? null,
    }
  }
  if (error instanceof TypeError) {
    return {
      title: say(ui.unreachable, language),
      detail: say(ui.unreachableDo, language),
      fields: [],
      requestId: null,
    }
  }
  return { title: say(ui.faulted, language), detail: say(ui.faultedDo, language), fields: [], requestId: null }
}

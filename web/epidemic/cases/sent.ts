import { fieldWords } from '#epidemic/contract'
import type { Say } from '../../shell/language.tsx'
import { toastDone } from '../../ui/toast.tsx'
import type { SentForm } from './sender.ts'
import { caseText } from './text.ts'

const isField = (name: string): name is keyof typeof fieldWords => name in fieldWords

/** Says of a form that it went out, and what of others was kept in it. */
export function toastSent({ title, taken }: SentForm, t: Say): void {
  const fields = taken.filter(isField).map((name) => t(fieldWords[name]))
  toastDone(
    fields.length === 0
      ? t(caseText.sent, { name: title })
      : t(caseText.sentTaken, { name: title, fields: fields.join(', ') }),
  )
}

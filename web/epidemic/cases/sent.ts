import { fieldWords } from '#epidemic/contract'
import type { useSay } from '../../shell/language.tsx'
import { toastDone } from '../../ui/toast.tsx'
import type { SentForm } from './sender.ts'
import { caseText } from './text.ts'

const isField = (name: string): name is keyof typeof fieldWords => name in fieldWords

/** Says of each form that it went out, and what of others was kept in it. */
export function toastSent(sent: readonly SentForm[], t: ReturnType<typeof useSay>): void {
  for (const { title, taken } of sent) {
    const fields = taken.filter(isField).map((name) => t(fieldWords[name]))
    toastDone(
      fields.length === 0
        ? t(caseText.sent, { name: title })
        : t(caseText.sentTaken, { name: title, fields: fields.join(', ') }),
    )
  }
}

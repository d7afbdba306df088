import { type Notice, notices } from '#work/contract'
import { useAct } from '../../api.ts'
import { useGo } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { toastDone } from '../../ui/toast.tsx'
import { subjectPath } from '../subject.ts'
import { words } from './text.ts'

/** Where a notice leads; null when it has no page. A link from outside the product is none. */
export const noticePath = ({ link, subject }: Pick<Notice, 'link' | 'subject'>): string | null =>
  link !== null && /^\/(?!\/)/.test(link) ? link : subjectPath(subject)

/** Opening a notice marks it read and goes where it leads. */
export function useOpenNotice() {
  const t = useSay()
  const go = useGo()
  const read = useAct(notices.readNotices)
  return (notice: Notice) => {
    if (!notice.read) read.mutate({ body: { ids: [notice.id] } })
    const to = noticePath(notice)
    if (to === null) toastDone(t(words.gone))
    else go(to)
  }
}

import { useEffect, useRef } from 'react'
import { Navigate, useParams } from 'react-router'
import { notices } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import { words } from './notices/text.ts'
import { noticePath } from './notices/useOpenNotice.ts'

/** Where a link in a mail leads: marks the notice read and goes on to what it is about. */
export default function NoticePage() {
  const t = useSay()
  const { id = '' } = useParams()
  const answer = useAnswer(notices.getNotice, { params: { id } })
  const { mutate } = useAct(notices.readNotices, { quiet: true })
  const found = answer.data?.id
  const marked = useRef(false)
  useEffect(() => {
    if (found === undefined || marked.current) return
    marked.current = true
    mutate({ body: { ids: [found] } })
  }, [found, mutate])
  return (
    <Page title={t(words.title)} back={paths.notices()}>
      <Answer of={answer}>{(notice) => <Navigate to={noticePath(notice) ?? paths.notices()} replace />}</Answer>
    </Page>
  )
}

import { useState } from 'react'
import { useParams } from 'react-router'
import { venues } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { PublicPage } from '../work/PublicPage.tsx'
import { CheckedIn } from './venues/CheckedIn.tsx'
import { CheckInForm } from './venues/CheckInForm.tsx'
import { readSecret } from './venues/own-check-in.ts'
import { checkInText } from './venues/text.ts'
import own from './venues/Venues.module.css'

/** What a phone opens from a poster: come, go, delete. No account. */
export default function CheckInPage() {
  const { code = '' } = useParams()
  const t = useSay()
  const [secret, setSecret] = useState(() => readSecret(code))
  const page = useAnswer(venues.getCheckInPage, { params: { code } }, { staleTime: 300_000 })
  return (
    <PublicPage title={t(checkInText.title)}>
      <ErrorNote error={page.error} />
      {page.data && (
        <>
          <p>{t(checkInText.hello)}</p>
          <p className={own.big}>{page.data.venue}</p>
          <p>{[page.data.address, page.data.unitName].filter((part) => part !== null).join(', ')}</p>
          {secret === null ? (
            <CheckInForm code={code} page={page.data} onSecret={setSecret} />
          ) : (
            <CheckedIn code={code} secret={secret} onAgain={() => setSecret(null)} />
          )}
        </>
      )}
    </PublicPage>
  )
}

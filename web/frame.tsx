import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { Navigate, Route, Routes, useSearchParams } from 'react-router'
import { dropAllDrafts } from './form/draft.ts'
import { useLive } from './live.ts'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'
import { sectionsFor } from './sections.ts'
import { sessionChanged, useSession } from './session.ts'
import { HomePlaceProvider } from './shell/as-of.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { type Person, PersonProvider } from './shell/person.tsx'
import { Shell } from './shell/Shell.tsx'
import { ErrorNote } from './ui/ErrorNote.tsx'

const SignInPage = lazy(() => import('./sign-in/SignInPage.tsx'))

/** Decides between the sign-in page and the product; the address stays, so that a link opens what it names. */
export function Frame() {
  const session = useSession()
  const [search] = useSearchParams()
  if (session.isError) return <ErrorNote error={session.error} onRetry={() => void session.refetch()} />
  if (session.data === undefined) return null
  if (session.data === null) {
    return (
      <Suspense fallback={null}>
        <SignInPage />
      </Suspense>
    )
  }
  return (
    <Routes>
      <Route path={paths.signIn()} element={<Navigate to={search.get('next') ?? paths.board()} replace />} />
      <Route path="*" element={<SignedIn person={session.data} />} />
    </Routes>
  )
}

function SignedIn({ person }: { person: Person }) {
  const client = useQueryClient()
  const liveLost = useLive()
  const may = (power: string) => person.powers.has(power)
  const sections = useMemo(() => sectionsFor((power) => person.powers.has(power)), [person])
  const signOut = async () => {
    await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    dropAllDrafts()
    await sessionChanged(client)
  }
  return (
    <PersonProvider person={person}>
      <HomePlaceProvider place={person.home}>
        <Shell
          name="Liên Thông"
          sections={sections}
          sources={[]}
          waiting={null}
          liveLost={liveLost}
          onSignOut={() => void signOut()}
        >
          <Routes>
            {routes.map(({ path, needs, Page }) => (
              <Route key={path} path={path} element={needs === null || may(needs) ? <Page /> : <NotFound />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Shell>
      </HomePlaceProvider>
    </PersonProvider>
  )
}

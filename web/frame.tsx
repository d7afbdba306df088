import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { Navigate, Route, Routes, useLocation, useSearchParams } from 'react-router'
import { signIn } from '#people/contract'
import { fullName, places } from '#places/contract'
import { notices } from '#work/contract'
import { call, useAnswer } from './api.ts'
import { dropAllDrafts } from './form/draft.ts'
import { useLive } from './live.ts'
import { lockDevice } from './offline/kept.ts'
import { paths } from './paths.ts'
import { routes, stands } from './routes.tsx'
import { sourcesFor } from './search-sources.ts'
import { sectionSource, sectionsFor, startWithoutBoard } from './sections.ts'
import { signedOut, useSession } from './session.ts'
import { HomePlaceProvider, useAsOf } from './shell/as-of.tsx'
import { useLanguage, useSay } from './shell/language.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { type Person, PersonProvider } from './shell/person.tsx'
import type { Section } from './shell/Rail.tsx'
import { Shell } from './shell/Shell.tsx'
import { shell } from './shell/text.ts'
import { UnitsProvider } from './shell/units.tsx'
import { placeSource, unitsIn } from './surroundings.ts'
import { ErrorNote } from './ui/ErrorNote.tsx'

const UnsentForms = lazy(() => import('./epidemic/cases/UnsentForms.tsx'))
const SignInPage = lazy(() => import('./sign-in/SignInPage.tsx'))

const open = routes.filter(({ needs }) => needs === 'public')
const closed = routes.filter(({ needs }) => needs !== 'public')

/** Pages for anybody stand alone; all others inside the frame, for whoever signed in. */
export function Frame() {
  return (
    <Suspense fallback={null}>
      <Routes>
        {open.map(({ path, Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
        <Route path="*" element={<Gate />} />
      </Routes>
    </Suspense>
  )
}

/** Decides between the sign-in page and the product; the address stays, so that a link opens what it names. */
function Gate() {
  const session = useSession()
  const [search] = useSearchParams()
  if (session.data === undefined) {
    return session.isError ? <ErrorNote error={session.error} onRetry={() => void session.refetch()} /> : null
  }
  if (session.data === null) return <SignInPage />
  const next = search.get('next')
  return (
    <Routes>
      <Route
        path={paths.signIn()}
        element={<Navigate to={next?.startsWith('/') && !next.startsWith('//') ? next : paths.board()} replace />}
      />
      <Route path="*" element={<SignedIn person={session.data} />} />
    </Routes>
  )
}

function SignedIn({ person }: { person: Person }) {
  const { language } = useLanguage()
  const units = useMemo(() => unitsIn(language, person.home), [language, person.home])
  return (
    <PersonProvider person={person}>
      <HomePlaceProvider place={person.home}>
        <UnitsProvider value={units}>
          <Framed person={person} />
        </UnitsProvider>
      </HomePlaceProvider>
    </PersonProvider>
  )
}

function Framed({ person }: { person: Person }) {
  const client = useQueryClient()
  const { language } = useLanguage()
  const { pathname } = useLocation()
  const liveLost = useLive()
  const sections = useMemo(() => sectionsFor((power) => person.powers.has(power)), [person])
  const sources = useMemo(
    () => [
      sectionSource(sections, language),
      placeSource(language),
      ...sourcesFor((power) => person.powers.has(power), language),
    ],
    [sections, language, person],
  )
  const name = useProvinceName()
  const unread = useUnread(person)
  const signOut = async () => {
    await call(signIn.signOut, {})
    dropAllDrafts()
    await lockDevice()
    signedOut(client)
  }
  if (person.mustChangePassword && pathname !== paths.myAccount() && stands(paths.myAccount())) {
    return <Navigate to={paths.myAccount()} replace />
  }
  return (
    <Shell
      name={name}
      sections={sections}
      sources={sources}
      unread={unread}
      liveLost={liveLost}
      notice={
        person.powers.has('epidemic.act') && (
          <Suspense fallback={null}>
            <UnsentForms />
          </Suspense>
        )
      }
      onSignOut={() => void signOut()}
    >
      <Routes>
        {closed.map(({ path, needs, Page }) => (
          <Route
            key={path}
            path={path}
            element={needs === null || person.powers.has(needs) ? <Page /> : <Closed path={path} sections={sections} />}
          />
        ))}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Shell>
  )
}

/** A page not for this reader. The start of everything leads on: an administrator sees no board. */
function Closed({ path, sections }: { path: string; sections: readonly Section[] }) {
  return path === paths.board() ? <Navigate to={startWithoutBoard(sections)} replace /> : <NotFound />
}

/** The province's name on the day shown: "Tỉnh Hải Dương" in 2021, "Thành phố Hải Phòng" today. */
function useProvinceName(): string {
  const t = useSay()
  const { day } = useAsOf()
  const found = useAnswer(places.listUnits, { query: { day, level: 'province' } }, { staleTime: 3_600_000 })
  const province = found.data?.units[0]
  return t(province === undefined ? shell.product : fullName(province))
}

/** How many notices the reader has not read; null while a first password is still to be changed. */
function useUnread(person: Person): { count: number; to: string } | null {
  const has = !person.mustChangePassword && stands(paths.notices())
  const counted = useAnswer(notices.countNotices, {}, { enabled: has })
  return has ? { count: counted.data?.unread ?? 0, to: paths.notices() } : null
}

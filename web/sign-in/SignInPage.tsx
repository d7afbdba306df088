import { Button, PasswordInput, PinInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../paths.ts'
import { signedIn } from '../session.ts'
import { useLanguage, useSay } from '../shell/language.tsx'
import { shell } from '../shell/text.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { confirmWithCode, demoAccounts, type SignInOutcome, signInWithPassword } from './auth.ts'
import css from './SignIn.module.css'
import { signIn } from './text.ts'

/** Password first, then the second step if the account has one. */
export default function SignInPage() {
  const t = useSay()
  const { language, setLanguage } = useLanguage()
  const [step, setStep] = useState<'password' | 'code'>('password')
  useEffect(() => {
    document.title = `${t(signIn.title)} · Liên Thông`
  }, [t])
  return (
    <main className={css.page}>
      <div className={css.box}>
        <div className={css.brand}>
          <img src="/icon.svg" alt="" width={32} height={32} />
          <Title order={1}>{t(shell.product)}</Title>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            ml="auto"
            lang={language === 'vi' ? 'en' : 'vi'}
            onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
          >
            {t(shell.language)}
          </Button>
        </div>
        <Text c="dimmed" mb="lg">
          {t(signIn.lead)}
        </Text>
        {step === 'password' ? (
          <PasswordStep onNeedsCode={() => setStep('code')} />
        ) : (
          <CodeStep onStartOver={() => setStep('password')} />
        )}
        <div className={css.open}>
          <Link to={paths.report()}>{t(signIn.report)}</Link> · <Link to={paths.raise()}>{t(signIn.raise)}</Link>
          <Text size="sm" c="dimmed">
            {t(signIn.raiseHint)}
          </Text>
        </div>
      </div>
    </main>
  )
}

function useStep(onNeedsCode: () => void) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (act: () => Promise<SignInOutcome>) => {
    setBusy(true)
    const came = await act()
    setError(came.kind === 'refused' ? came.error : null)
    if (came.kind === 'signed-in') await signedIn(client)
    if (came.kind === 'needs-code') onNeedsCode()
    setBusy(false)
  }
  return { busy, error, run }
}

function PasswordStep({ onNeedsCode }: { onNeedsCode: () => void }) {
  const t = useSay()
  const { busy, error, run } = useStep(onNeedsCode)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const demo = useQuery({ queryKey: ['demo'], queryFn: ({ signal }) => demoAccounts(signal), retry: false })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(() => signInWithPassword(username, password))
  }
  return (
    <>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t(signIn.username)}
            name="username"
            autoComplete="username webauthn"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            withAsterisk={false}
            size="md"
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            label={t(signIn.password)}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            size="md"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ErrorNote error={error} />
          <Button type="submit" size="md" loading={busy}>
            {t(signIn.submit)}
          </Button>
        </Stack>
      </form>
      {demo.data !== undefined && demo.data.length > 0 && (
        <section className={css.demo} aria-label={t(signIn.demo)}>
          <Text mb="sm">{t(signIn.demo)}</Text>
          {demo.data.map((account) => (
            <button
              key={account.username}
              type="button"
              className={css.part}
              disabled={busy}
              onClick={() => {
                setUsername(account.username)
                setPassword(account.password)
                void run(() => signInWithPassword(account.username, account.password))
              }}
            >
              <span>{t(account.who)}</span>
              <code>{account.username}</code>
            </button>
          ))}
        </section>
      )}
    </>
  )
}

function CodeStep({ onStartOver }: { onStartOver: () => void }) {
  const t = useSay()
  const { busy, error, run } = useStep(() => undefined)
  const [kind, setKind] = useState<'totp' | 'backup'>('totp')
  const [code, setCode] = useState('')
  const submit = (typed: string) => void run(() => confirmWithCode(kind, typed))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit(code)
      }}
    >
      <Stack gap="md">
        <Text>{t(signIn.codeLead)}</Text>
        {kind === 'totp' ? (
          <fieldset className={css.pin}>
            <legend>{t(signIn.code)}</legend>
            <PinInput
              length={6}
              type="number"
              oneTimeCode
              autoFocus
              size="md"
              aria-label={t(signIn.code)}
              value={code}
              onChange={setCode}
              onComplete={submit}
            />
          </fieldset>
        ) : (
          <TextInput
            label={t(signIn.backupCode)}
            autoFocus
            size="md"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        <ErrorNote error={error} />
        <Button type="submit" size="md" loading={busy}>
          {t(signIn.confirm)}
        </Button>
        <Button variant="subtle" onClick={() => setKind(kind === 'totp' ? 'backup' : 'totp')}>
          {t(kind === 'totp' ? signIn.backup : signIn.fromApp)}
        </Button>
        <Button variant="subtle" color="gray" onClick={onStartOver}>
          {t(signIn.startOver)}
        </Button>
      </Stack>
    </form>
  )
}

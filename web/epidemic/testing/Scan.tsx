import { Alert, Button, Group, TextInput } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { sampleStates, testing, VERDICTS, type Verdict, verdicts } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { call, useAct } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { Card } from '../../ui/Card.tsx'
import { problemOf } from '../../ui/problem.ts'
import { toastDone } from '../../ui/toast.tsx'
import { rightNow } from '../moment.ts'
import { Correct } from './Correct.tsx'
import { Code, VerdictTag } from './parts.tsx'
import css from './Testing.module.css'
import { testingText } from './text.ts'
import { writtenWords } from './written.ts'

type Tube = AnswerOf<typeof testing.findTube>

/** A reader types the code and Enter, as a keyboard does; then one press writes the result and the field waits for the next. */
export function Scan({ laboratory }: { laboratory: string | null }) {
  const t = useSay()
  const may = useMay()
  const { language } = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [tube, setTube] = useState<Tube | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [correcting, setCorrecting] = useState(false)
  const again = () => {
    setTyped('')
    field.current?.focus()
  }
  const look = async (code: string): Promise<void> => {
    setFault(null)
    try {
      setTube(await call(testing.findTube, { query: { code } }))
    } catch (error) {
      setTube(null)
      setFault(problemOf(error, language).title)
    }
    again()
  }
  const record = useAct(testing.recordResults, {
    onDone: (written) => {
      const [wrong] = written.mismatches
      setFault(wrong?.message ?? null)
      if (written.written > 0) {
        toastDone(writtenWords(written, t))
        setTube(null)
      }
      again()
    },
  })
  const write = (result: Verdict) => {
    if (tube !== null) record.mutate({ body: { laboratory, results: [{ code: tube.code, result, at: rightNow() }] } })
  }
  const result = tube?.pool ? tube.pool.result : (tube?.samples[0]?.result ?? null)
  return (
    <Card title={t(testingText.scanned)}>
      <div className={css.stack}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (typed.trim() !== '') void look(typed.trim())
          }}
        >
          <TextInput
            ref={field}
            size="md"
            leftSection={<IconBarcode size={20} aria-hidden />}
            label={t(testingText.scan)}
            value={typed}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </form>
        {fault !== null && (
          <Alert color="orange" role="alert">
            {fault}
          </Alert>
        )}
        {tube !== null && (
          <>
            <TubeWords of={tube} />
            {may('epidemic.act') &&
              (result === null ? (
                <Group gap="xs">
                  {VERDICTS.map((verdict) => (
                    <Button
                      key={verdict}
                      color={verdict === 'positive' ? 'red' : verdict === 'invalid' ? 'gray' : 'teal'}
                      variant={verdict === 'negative' ? 'filled' : 'light'}
                      loading={record.isPending}
                      onClick={() => write(verdict)}
                    >
                      {t(verdicts[verdict])}
                    </Button>
                  ))}
                </Group>
              ) : (
                <Button variant="default" onClick={() => setCorrecting(true)}>
                  {t(testingText.correct)}
                </Button>
              ))}
            {correcting && result !== null && (
              <Correct
                code={tube.code}
                was={result}
                onClose={() => {
                  setCorrecting(false)
                  setTube(null)
                  again()
                }}
              />
            )}
          </>
        )}
      </div>
    </Card>
  )
}

function TubeWords({ of: { code, pool, samples } }: { of: Tube }) {
  const t = useSay()
  const [first] = samples
  return (
    <div>
      <div className={css.row}>
        <b>
          <Code of={code} />
        </b>
        {pool?.result && <VerdictTag of={pool.result} />}
        {!pool && first?.result && <VerdictTag of={first.result} />}
      </div>
      {pool ? (
        <>
          <p className={css.quiet}>{t(testingText.poolOf, { n: pool.size })}</p>
          <p className={css.quiet}>
            {samples.map(({ personId, personCode }, at) => (
              <span key={personId}>
                {at > 0 && ' · '}
                <Link to={paths.person(personId)}>{personCode}</Link>
              </span>
            ))}
          </p>
        </>
      ) : (
        first && (
          <p className={css.quiet}>
            <Link to={paths.person(first.personId)}>{t(testingText.sampleOf, { person: first.personCode })}</Link>
            {first.unitName !== null && ` · ${first.unitName}`} · {t(sampleStates[first.state])}
          </p>
        )
      )}
    </div>
  )
}

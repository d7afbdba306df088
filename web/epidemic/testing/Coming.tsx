import { Button } from '@mantine/core'
import { useState } from 'react'
import { type ManifestView, testing } from '#epidemic/contract'
import { useAct, useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { rightNow } from '../moment.ts'
import { Code } from './parts.tsx'
import { TakeIn } from './TakeIn.tsx'
import css from './Testing.module.css'
import { testingText } from './text.ts'
import { targetText } from './text-target.ts'

/** Hand-overs on their way, to be taken over. */
export function Coming({ laboratory }: { laboratory: string | null }) {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const [checking, setChecking] = useState<ManifestView | null>(null)
  const found = useAnswer(testing.listManifests, { query: laboratory === null ? {} : { laboratory } })
  const receive = useAct(testing.receiveManifest, {
    done: ({ received }) => t(testingText.received, { n: f.number(received) }),
  })
  return (
    <Card title={t(testingText.coming)}>
      <Answer of={found} rows={2}>
        {({ manifests }) => {
          const coming = manifests.filter(({ receivedAt }) => receivedAt === null)
          if (coming.length === 0) return <p className={css.quiet}>{t(testingText.nothingComing)}</p>
          return (
            <ul className={css.list}>
              {coming.map((one) => (
                <li key={one.id}>
                  <div className={css.row}>
                    <Link to={paths.manifest(one.id)} className={css.name}>
                      <Code of={one.code} />
                    </Link>
                    {may('epidemic.act') && (
                      <span className={css.bar}>
                        <Button size="xs" variant="default" onClick={() => setChecking(one)}>
                          {t(targetText.check)}
                        </Button>
                        <Button
                          size="xs"
                          loading={receive.isPending && receive.variables.params.id === one.id}
                          onClick={() =>
                            receive.mutate({ params: { id: one.id }, body: { at: rightNow(), missing: [] } })
                          }
                        >
                          {t(testingText.receive, { n: f.number(one.tubes) })}
                        </Button>
                      </span>
                    )}
                  </div>
                  <p className={css.quiet}>
                    {one.unitName ?? t(testingText.several)} · {f.instant(one.sentAt)}
                  </p>
                </li>
              ))}
            </ul>
          )
        }}
      </Answer>
      {checking !== null && <TakeIn of={checking} onClose={() => setChecking(null)} />}
    </Card>
  )
}

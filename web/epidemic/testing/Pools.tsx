import { testing } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { useScope } from '../useScope.ts'
import { Code } from './parts.tsx'
import css from './Testing.module.css'
import { testingText } from './text.ts'

interface Props {
  readonly result: 'open' | 'positive'
  readonly laboratory: string | null
}

/** Pools without a result, or the positive ones with how far their people are sampled again. */
export function Pools({ result, laboratory }: Props) {
  const t = useSay()
  const f = useFormat()
  const { outbreak } = useScope()
  const found = useAnswer(testing.listPools, {
    query: {
      result,
      ...(outbreak === null ? {} : { outbreak }),
      ...(laboratory === null || result === 'positive' ? {} : { laboratory }),
    },
  })
  return (
    <Card title={t(result === 'open' ? testingText.openPools : testingText.positivePools)}>
      <Answer of={found} rows={2}>
        {({ pools }) =>
          pools.length === 0 ? (
            <p className={css.quiet}>{t(testingText.noPools)}</p>
          ) : (
            <ul className={css.list}>
              {pools.map((pool) => (
                <li key={pool.id}>
                  <div className={css.row}>
                    <Code of={pool.code} />
                    <Link to={withQuery(paths.labels(), { pool: pool.id })} className={css.quiet}>
                      {t(testingText.printLabels)}
                    </Link>
                  </div>
                  <p className={css.quiet}>
                    {pool.unitName ?? t(testingText.unknownPlace)} ·{' '}
                    {t(testingText.poolLine, { n: pool.size, at: f.instant(pool.pooledAt) })}
                    {pool.result === 'positive' &&
                      ` · ${t(testingText.openedLine, { done: pool.opensDone, all: pool.opened })}`}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}

import { testing } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { useScope } from '../useScope.ts'
import css from './Testing.module.css'
import { testingText } from './text.ts'

/** Files written before, with what of them was not. */
export function ResultFiles() {
  const t = useSay()
  const f = useFormat()
  const { outbreak } = useScope()
  const found = useAnswer(testing.listResultFiles, { query: outbreak === null ? {} : { outbreak } })
  return (
    <Card title={t(testingText.files)}>
      <Answer of={found} rows={2}>
        {({ files }) =>
          files.length === 0 ? (
            <p className={css.quiet}>{t(testingText.noFiles)}</p>
          ) : (
            <ul className={css.list}>
              {files.map((one) => (
                <li key={one.id}>
                  <div className={css.row}>
                    <b>{one.fileName}</b>
                    <span className={css.quiet}>{f.instant(one.importedAt)}</span>
                  </div>
                  <p className={css.quiet}>
                    {t(testingText.fileLine, {
                      written: f.number(one.written),
                      rows: f.number(one.rows),
                      n: f.number(one.mismatches.length),
                    })}
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

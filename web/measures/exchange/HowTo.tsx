import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { CopyButton } from './CopyButton.tsx'
import css from './Exchange.module.css'
import { examplesFor } from './examples.ts'
import { intakeWords as words } from './text-intake.ts'

interface Props {
  /** An agency whose folder is shown. */
  readonly agency: string
  readonly drop: string
}

/** How a system sends values to this very server: commands to copy. */
export function HowTo({ agency, drop }: Props) {
  const t = useSay()
  const { json, csv } = examplesFor(location.origin)
  const parts = [
    [words.howJson, json],
    [words.howCsv, csv],
    [words.howFolder, `${drop}/${agency}/`],
  ] as const
  return (
    <Card title={t(words.howTo)}>
      <div className={css.steps}>
        {parts.map(([text, example]) => (
          <div key={text.en} className={css.step}>
            <p>{t(text)}</p>
            <pre className={css.code}>{example}</pre>
            <CopyButton text={example} />
          </div>
        ))}
        <p className={css.quiet}>{t(words.howPlain)}</p>
      </div>
    </Card>
  )
}

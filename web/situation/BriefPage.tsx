import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import { type DailyBrief, situation } from '#situation/contract'
import { hrefOf, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import css from './Brief.module.css'
import { texts } from './text.ts'

/** The daily brief: to read, to print in the official form, to send in five lines. */
export default function BriefPage() {
  const t = useSay()
  const { day, place } = useAsOf()
  const query = { day, ...(place ? { place } : {}) }
  const brief = useAnswer(situation.getBrief, { query })
  const print = (format: 'docx' | 'pdf', words: string) => (
    <Button
      component="a"
      href={hrefOf(situation.printBrief, { query: { ...query, format } })}
      download
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {words}
    </Button>
  )
  return (
    <Page
      title={brief.data?.title ?? t(texts.brief)}
      lead={t(texts.briefLead)}
      back={paths.board()}
      actions={
        <>
          {print('docx', t(texts.briefDocx))}
          {print('pdf', t(texts.briefPdf))}
        </>
      }
    >
      <Answer of={brief} rows={12}>
        {(data) => (
          <div className={css.columns} aria-busy={brief.isPlaceholderData}>
            <Report of={data} />
            <Message lines={data.message} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Report({ of: { sections, table } }: { of: DailyBrief }) {
  return (
    <Card>
      <article className={css.report}>
        {sections.map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            {lines.map((pieces) => (
              <p key={pieces.map(({ text }) => text).join('')}>
                {pieces.map(({ text, to }) =>
                  to === null ? (
                    text
                  ) : (
                    <Link key={text} to={to}>
                      {text}
                    </Link>
                  ),
                )}
              </p>
            ))}
          </section>
        ))}
        {table.rows.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
          <section className={css.scroll} aria-label={table.title} tabIndex={0}>
            <table>
              <caption>{table.title}</caption>
              <thead>
                <tr>
                  {table.heads.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row[0]}>
                    {row.map((cell, at) => (
                      <td key={table.heads[at]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </article>
    </Card>
  )
}

function Message({ lines }: { lines: readonly string[] }) {
  const t = useSay()
  const { copied, copy } = useClipboard({ timeout: 2_000 })
  return (
    <Card title={t(texts.message)}>
      <pre className={css.message}>{lines.join('\n')}</pre>
      <Button
        fullWidth
        mt={12}
        leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        onClick={() => copy(lines.join('\n'))}
      >
        <span aria-live="polite">{t(copied ? texts.copied : texts.copyMessage)}</span>
      </Button>
      <p className={css.hint}>{t(texts.messageHint)}</p>
    </Card>
  )
}

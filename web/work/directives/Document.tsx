import { Anchor, Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { directiveForm, work } from '#work/contract'
import { hrefOf, refresh } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { formatDay } from '../../ui/format.ts'
import { problemOf } from '../../ui/problem.ts'
import { sendFile } from '../../ui/sendFile.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { aboutPath } from '../about.ts'
import { words as shared } from '../text.ts'
import { MAX_BYTES } from '../useAttach.ts'
import shape from '../Work.module.css'
import css from './Directives.module.css'
import { SIGNED_KINDS } from './DocumentFields.tsx'
import type { Directive } from './roll-up.ts'
import { words } from './text.ts'

/** What the document says, what it is about, and the files that belong to it. */
export function Document({ directive }: { directive: Directive }) {
  const t = useSay()
  const { signer, about, basis, rule, coordinators, firstDue, extensions, due } = directive
  const to = about === null ? null : aboutPath(about)
  return (
    <Card title={t(directiveForm[directive.form])} aside={<Prints id={directive.id} />}>
      <dl className={shape.facts}>
        <dt>{t(words.text)}</dt>
        <dd className={shape.strong}>{directive.text}</dd>
        <dt>{t(words.result)}</dt>
        <dd>{directive.result}</dd>
        <dt>{t(words.due)}</dt>
        <dd>
          {due === null ? '—' : formatDay(due)}
          {extensions > 0 && firstDue !== null && (
            <span className={css.quiet}> ({t(words.firstDue, { day: formatDay(firstDue), n: extensions })})</span>
          )}
        </dd>
        {signer !== null && (
          <>
            <dt>{t(words.signer)}</dt>
            <dd>{signer.title === '' ? signer.name : t(words.signedBy, { name: signer.name, title: signer.title })}</dd>
          </>
        )}
        {basis !== null && (
          <>
            <dt>{t(words.basis)}</dt>
            <dd>{basis}</dd>
          </>
        )}
        {rule !== null && (
          <>
            <dt>{t(words.chosenBy)}</dt>
            <dd>{t(rule)}</dd>
          </>
        )}
        {coordinators.length > 0 && (
          <>
            <dt>{t(words.coordinators)}</dt>
            <dd>{coordinators.map(({ name }) => name).join('; ')}</dd>
          </>
        )}
        {about !== null && (
          <>
            <dt>{t(shared.why)}</dt>
            <dd>
              {to === null ? (
                about.label
              ) : (
                <Anchor component={Link} to={to}>
                  {t(shared.about, { label: about.label })}
                </Anchor>
              )}
            </dd>
          </>
        )}
        <Figure directive={directive} />
        <Linked words={words.replaces} to={directive.replaces} />
        <Linked words={words.replacedBy} to={directive.replacedBy} />
        <dt>{t(shared.files)}</dt>
        <dd>
          <Files directive={directive} />
        </dd>
      </dl>
    </Card>
  )
}

/** The figure it is about, when it was issued and as it is. */
function Figure({ directive: { figure } }: { directive: Directive }) {
  const t = useSay()
  if (figure === null) return null
  return (
    <>
      <dt>{t(words.figure)}</dt>
      <dd className={css.then}>
        <div>
          <span>{t(words.figureThen, { day: formatDay(figure.atIssue.on) })}: </span>
          {t(figure.atIssue.words)}
        </div>
        {figure.now !== null && (
          <div>
            <span>{t(words.figureNow)}: </span>
            <b>{t(figure.now.words)}</b>
          </div>
        )}
      </dd>
    </>
  )
}

function Linked({ words: head, to }: { words: typeof words.replaces; to: Directive['replaces'] }) {
  const t = useSay()
  if (to === null) return null
  return (
    <>
      <dt>{t(head)}</dt>
      <dd>
        <Anchor component={Link} to={paths.directive(to.id)}>
          {t(words.linked, { number: to.number, title: to.title })}
        </Anchor>
      </dd>
    </>
  )
}

function Prints({ id }: { id: string }) {
  const t = useSay()
  return (
    <Group gap="xs">
      {(['pdf', 'docx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={hrefOf(work.printDirective, { params: { id }, query: { format } })}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPrinter size={16} />}
        >
          {t(words.print, { format: format.toUpperCase() })}
        </Button>
      ))}
    </Group>
  )
}

function Files({ directive: { id, files, recallable } }: { directive: Directive }) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [progress, setProgress] = useState<{ name: string; ratio: number } | null>(null)
  const attach = async (file: File) => {
    const { name } = file
    setProgress({ name, ratio: 0 })
    try {
      const input = { params: { id }, query: { name } }
      await sendFile(work.attachDirectiveFile, input, file, (ratio) => setProgress({ name, ratio }))
      toastDone(t(words.attached, { name }))
      await refresh(client, 'work')
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setProgress(null)
  }
  return (
    <>
      {files.length === 0 && !recallable && t(shared.filesNone)}
      {files.map((file) => (
        <div key={file.id}>
          <Anchor href={hrefOf(work.getDirectiveFile, { params: { id, file: file.id } })}>{file.name}</Anchor>{' '}
          <span className={css.quiet}>
            {f.bytes(file.bytes)} · {file.by} · {f.instant(file.at)}
          </span>
        </div>
      ))}
      {recallable && (
        <FileDrop
          kinds={SIGNED_KINDS}
          maxBytes={MAX_BYTES}
          label={t(words.attach)}
          onFile={(file) => void attach(file)}
          progress={progress}
        />
      )}
    </>
  )
}

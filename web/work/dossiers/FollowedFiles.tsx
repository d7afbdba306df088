import { Button } from '@mantine/core'
import { IconDownload, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { type DossierFile, dossiers, dossierTexts, type FollowedDossier } from '#work/contract'
import { call } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { formatInstant } from '../../ui/format.ts'
import { problemOf } from '../../ui/problem.ts'
import { saveBlob } from '../../ui/save.ts'
import { toastProblem } from '../../ui/toast.tsx'
import css from './Follow.module.css'
import { follow } from './text-follow.ts'

interface Props {
  readonly dossier: FollowedDossier
  readonly secret: string
  /** What the office wrote; otherwise what was handed in. */
  readonly office: boolean
}

/** Papers to take home. The secret goes along in the body, so that no address holds it. */
export function FollowedFiles({ dossier, secret, office }: Props) {
  const t = useSay()
  // What was waited for stands first.
  const files = dossier.files
    .filter(({ kind }) => (kind !== 'submitted') === office)
    .toSorted((a, b) => Number(b.kind === 'result') - Number(a.kind === 'result'))
  const onPaper = office ? [] : dossier.requirements.filter(({ paper, files: n }) => paper && n === 0)
  if (files.length === 0 && onPaper.length === 0) return null
  return (
    <section className={css.section}>
      <h2>{t(office ? follow.office : follow.own)}</h2>
      <ul className={css.files}>
        {files.map((file) => (
          <Paper key={file.id} file={file} code={dossier.code} secret={secret} name={nameOf(file, dossier)} />
        ))}
        {onPaper.map(({ id, name }) => (
          <li key={id} className={css.file}>
            <div className={css.fileWords}>
              {name}
              <div className={css.quiet}>{t(follow.paper)}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const nameOf = (file: DossierFile, { requirements }: FollowedDossier): string | null =>
  requirements.find(({ id }) => id === file.requirement)?.name ?? null

function Paper({ file, code, secret, name }: { file: DossierFile; code: string; secret: string; name: string | null }) {
  const t = useSay()
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const title = file.kind === 'submitted' ? (name ?? file.name) : t(dossierTexts.fileKind[file.kind])
  const take = async () => {
    setBusy(true)
    try {
      saveBlob(file.name, await call(dossiers.readFollowedFile, { params: { code, file: file.id }, body: { secret } }))
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setBusy(false)
  }
  return (
    <li className={css.file} data-result={file.kind === 'result' || undefined}>
      <div className={css.fileWords}>
        <b>{title}</b>
        <div className={css.quiet}>
          {file.signed && (
            <span className={css.signed}>
              <IconRosetteDiscountCheck size={16} aria-hidden /> {t(follow.signed)} ·{' '}
            </span>
          )}
          {formatInstant(file.at)}
          {file.verification !== null && (
            <>
              {' · '}
              <Link to={paths.checkPaper(file.verification)}>{t(follow.checkCode, { code: file.verification })}</Link>
            </>
          )}
        </div>
      </div>
      <Button
        variant={file.kind === 'result' ? 'filled' : 'default'}
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={busy}
        onClick={() => void take()}
        aria-label={`${t(follow.download)}: ${title}`}
      >
        {t(follow.download)}
      </Button>
    </li>
  )
}

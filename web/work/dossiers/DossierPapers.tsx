import { Modal } from '@mantine/core'
import { IconFile, IconPhoto, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { type DossierFile, type DossierView, dossiers, dossierTexts, type RequirementForm } from '#work/contract'
import { hrefOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from './Official.module.css'
import { openFile } from './open-file.ts'
import { ScanDrop } from './ScanDrop.tsx'
import { follow } from './text-follow.ts'
import { official } from './text-official.ts'

/** While an agency works on it, a file is a result and no document of the applicant's. */
const BEFORE_WORK = new Set<string>(['draft', 'mending', 'submitted', 'waiting'])

/** The procedure's documents as this dossier has them: files, paper, missing, asked for. */
export function SubmittedPapers({ dossier }: { dossier: DossierView }) {
  const t = useSay()
  const { requirements, files, person } = dossier
  const takesScans = dossier.takesFiles && BEFORE_WORK.has(dossier.state)
  return (
    <Card title={t(official.papers)}>
      {person === null && <p className={css.quiet}>{t(official.hidden)}</p>}
      <ul className={css.papers}>
        {requirements.map(({ id, name, form, paper, asked, missing }) => {
          const own = files.filter(({ kind, requirement }) => kind === 'submitted' && requirement === id)
          return (
            <li key={id}>
              <div className={css.line}>
                <span>
                  {name} <span className={css.quiet}>· {t(dossierTexts.requirementForm[form as RequirementForm])}</span>
                </span>
                {asked ? (
                  <StatusTag tone="warn">{t(official.askedFor)}</StatusTag>
                ) : missing ? (
                  <StatusTag tone="bad">{t(official.lacking)}</StatusTag>
                ) : paper ? (
                  <StatusTag tone="good">{t(official.onPaper)}</StatusTag>
                ) : own.length === 0 ? (
                  <span className={css.quiet}>{t(official.notThere)}</span>
                ) : null}
              </div>
              {own.map((file) => (
                <FileLine key={file.id} file={file} dossier={dossier.id} name={file.name} />
              ))}
              {takesScans && <ScanDrop dossier={dossier.id} requirement={id} name={name} />}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** What the office wrote on the way: receipt, request, apology, result. */
export function OfficePapers({ dossier }: { dossier: DossierView }) {
  const t = useSay()
  const files = dossier.files.filter(({ kind }) => kind !== 'submitted')
  return (
    <Card title={t(official.office)}>
      {files.length === 0 && <p className={css.quiet}>{t(official.officeNone)}</p>}
      <ul className={css.papers}>
        {files.map((file) => (
          <li key={file.id}>
            <FileLine file={file} dossier={dossier.id} name={t(dossierTexts.fileKind[file.kind])} />
            <span className={css.quiet}>
              {formatInstant(file.at)}
              {file.signed && (
                <>
                  {' · '}
                  <IconRosetteDiscountCheck size={14} aria-hidden /> {t(follow.signed)}
                </>
              )}
              {file.verification !== null && (
                <>
                  {' · '}
                  <Link to={paths.checkPaper(file.verification)}>
                    {t(follow.checkCode, { code: file.verification })}
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** A picture opens above the page, a PDF in a tab of its own. */
function FileLine({ file, dossier, name }: { file: DossierFile; dossier: string; name: string }) {
  const [shown, setShown] = useState(false)
  const input = { params: { id: dossier, file: file.id } }
  const picture = file.type.startsWith('image/')
  const Icon = picture ? IconPhoto : IconFile
  return (
    <>
      <button type="button" className={css.file} onClick={() => (picture ? setShown(true) : void openFile(input))}>
        <Icon size={16} aria-hidden /> {name}
      </button>
      {picture && (
        <Modal opened={shown} onClose={() => setShown(false)} title={name} size="xl">
          <img className={css.preview} src={hrefOf(dossiers.readDossierFile, input)} alt={name} />
        </Modal>
      )}
    </>
  )
}

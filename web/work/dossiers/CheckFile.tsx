import { useState } from 'react'
import type { AnswerOf } from '#platform/http/client'
import { dossiers } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { sendFile } from '../../ui/sendFile.ts'
import css from './Catalogue.module.css'
import { Document, Signatures, Verdict } from './CheckParts.tsx'
import { check } from './text-follow.ts'

type Checked = AnswerOf<typeof dossiers.checkFile>

const MOST_BYTES = 20 * 1_048_576

/** A PDF at hand: one of ours and unaltered, signed by somebody else, altered, or not signed at all. */
export function CheckFile() {
  const t = useSay()
  const [progress, setProgress] = useState<{ name: string; ratio: number } | null>(null)
  const [found, setFound] = useState<Checked | null>(null)
  const [error, setError] = useState<unknown>(null)
  const look = async (file: File) => {
    setFound(null)
    setError(null)
    setProgress({ name: file.name, ratio: 0 })
    try {
      const query = { name: file.name }
      setFound(await sendFile(dossiers.checkFile, { query }, file, (ratio) => setProgress({ name: file.name, ratio })))
    } catch (thrown) {
      setError(thrown)
    }
    setProgress(null)
  }
  return (
    <section className={css.have}>
      <h2>{t(check.pdf)}</h2>
      <FileDrop
        kinds={['.pdf']}
        maxBytes={MOST_BYTES}
        onFile={(file) => void look(file)}
        progress={progress}
        label={t(check.pdfDrop)}
      />
      <ErrorNote error={error} />
      {found && <Found of={found} />}
    </section>
  )
}

function Found({ of: { document, signatures } }: { of: Checked }) {
  const t = useSay()
  const altered = signatures.some(({ intact, whole }) => !intact || !whole)
  return (
    <>
      {altered ? (
        <Verdict good={false} title={t(check.pdfAltered)} hint={t(check.pdfAlteredDo)} />
      ) : document !== null ? (
        <Verdict good title={t(check.pdfOurs)} />
      ) : signatures.length > 0 ? (
        <Verdict good={false} title={t(check.pdfSigned)} />
      ) : (
        <Verdict good={false} title={t(check.pdfNone)} hint={t(check.pdfNoneDo)} />
      )}
      {document !== null && <Document of={document} />}
      <Signatures of={signatures} />
    </>
  )
}

import { Button, FileButton } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dossiers } from '#work/contract'
import { refresh } from '../../api.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { sendFile } from '../../ui/sendFile.ts'
import { toastProblem } from '../../ui/toast.tsx'
import { official } from './text-official.ts'

/** A scan for one of the documents, or with `requirement` null the paper that will be signed as the result. */
export function ScanDrop({
  dossier,
  requirement,
  name,
}: {
  dossier: string
  requirement: string | null
  name: string
}) {
  const t = useSay()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const send = async (file: File | null) => {
    if (file === null) return
    setBusy(true)
    try {
      const kind = requirement === null ? { kind: 'result' as const } : { requirement }
      await sendFile(
        dossiers.addDossierFile,
        { params: { id: dossier }, query: { ...kind, name: file.name } },
        file,
        () => undefined,
      )
      await refresh(client, 'work')
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setBusy(false)
  }
  const words = t(requirement === null ? official.resultFile : official.addScan)
  return (
    <FileButton
      onChange={(file) => void send(file)}
      accept={requirement === null ? 'application/pdf' : 'image/*,application/pdf'}
    >
      {(props) => (
        <Button
          {...props}
          size="compact-sm"
          variant="subtle"
          justify="start"
          w="fit-content"
          loading={busy}
          leftSection={<IconFileUpload size={16} aria-hidden />}
          aria-label={`${words}: ${name}`}
        >
          {words}
        </Button>
      )}
    </FileButton>
  )
}

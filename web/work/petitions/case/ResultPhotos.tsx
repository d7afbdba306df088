import { Button, FileButton, Input } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { petitions } from '#work/contract'
import { hrefOf, refresh } from '../../../api.ts'
import { useLanguage, useSay } from '../../../shell/language.tsx'
import { problemOf } from '../../../ui/problem.ts'
import { sendFile } from '../../../ui/sendFile.ts'
import { shrunk } from '../photo.ts'
import css from '../report/Report.module.css'
import { board } from '../text-board.ts'

/** Pictures of what was done, sent as they are taken. */
export function ResultPhotos({ id }: { id: string }) {
  const t = useSay()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [sent, setSent] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const add = async (files: readonly File[]) => {
    setBusy(true)
    setFault(null)
    for (const file of files) {
      try {
        const small = new File([await shrunk(file)], 'photo.jpg', { type: 'image/jpeg' })
        const photo = await sendFile(petitions.addResultPhoto, { params: { id }, query: {} }, small, () => undefined)
        setSent((before) => [...before, photo.id])
      } catch (error) {
        setFault(problemOf(error, language).title)
      }
    }
    setBusy(false)
    await refresh(client, 'work')
  }
  return (
    <Input.Wrapper label={t(board.afterPhotos)} description={t(board.afterHint)} error={fault} labelElement="div">
      {sent.length > 0 && (
        <span className={css.thumbs}>
          {sent.map((photo, at) => (
            <img
              key={photo}
              src={hrefOf(petitions.readPetitionPhoto, { params: { id, photo }, query: { size: 'small' } })}
              alt={t(board.photo, { n: at + 1 })}
            />
          ))}
        </span>
      )}
      <FileButton onChange={(files) => void add(files)} accept="image/*" multiple>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="compact-md"
            loading={busy}
            leftSection={<IconCamera size={16} aria-hidden />}
          >
            {t(board.addAfter)}
          </Button>
        )}
      </FileButton>
    </Input.Wrapper>
  )
}

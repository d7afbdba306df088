import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { PetitionRow } from '#work/contract'
import { useSay } from '../../../shell/language.tsx'
import { ui } from '../../../ui/text.ts'
import { AgencySelect } from '../case/AgencySelect.tsx'
import { board } from '../text-board.ts'
import { useMany } from './useMany.ts'

interface Props {
  readonly rows: readonly PetitionRow[]
  readonly onClose: () => void
}

/** Several petitions to one agency: assigned while the desk has them, forwarded with a reason once an agency has. */
export function AssignMany({ rows, onClose }: Props) {
  const t = useSay()
  const many = useMany()
  const [agency, setAgency] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const needsWords = rows.some(({ state }) => state !== 'received' && state !== 'assigned')
  const send = async () => {
    if (agency === null) return
    await many.run(rows, ({ state }) => ({
      step: state === 'received' || state === 'assigned' ? 'assign' : 'forward',
      agency,
      ...(words.trim() === '' ? {} : { words }),
    }))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t(board.manyTitle, { n: rows.length })}>
      <Stack gap="md">
        <AgencySelect label={t(board.agency)} value={agency} onChange={setAgency} />
        <Textarea
          label={t(needsWords ? board.why : board.wordsLabel)}
          autosize
          minRows={2}
          maxLength={4_000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(ui.cancel)}
          </Button>
          <Button
            loading={many.busy}
            disabled={agency === null || (needsWords && words.trim() === '')}
            onClick={() => void send()}
          >
            {t(board.assignMany)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

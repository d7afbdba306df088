import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { petitions, petitionTexts } from '#work/contract'
import { useAct } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { Answer } from '../../../ui/Answer.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { formatDay } from '../../../ui/format.ts'
import { board } from '../text-board.ts'
import css from './Case.module.css'
import { Photos } from './Photos.tsx'
import type { Duplicate } from './Suggestions.tsx'
import { sharedIn } from './shared-words.ts'
import { type Case, usePetition } from './usePetition.ts'

interface Props {
  readonly petition: Case
  readonly duplicate: Duplicate
  readonly onDismiss: () => void
  readonly onClose: () => void
}

/** Two reports side by side: joined one way or the other, or said to be different things. */
export function Compare({ petition, duplicate, onDismiss, onClose }: Props) {
  const t = useSay()
  const phone = useMediaQuery('(max-width: 699px)') ?? false
  const other = usePetition(duplicate.petition.id)
  const join = useAct(petitions.joinPetition, { done: t(board.joinDone), quiet: true, onDone: onClose })
  const { id } = duplicate.petition
  const words = sharedIn(petition.text, duplicate.shared)
  return (
    <Modal opened onClose={onClose} title={t(board.duplicates)} size="xl" fullScreen={phone}>
      <Stack gap="md">
        <div className={css.compare}>
          <Side title={t(board.this)} petition={petition} />
          <Answer of={other}>{(data) => <Side title={t(board.that)} petition={data} />}</Answer>
        </div>
        <ul className={css.why}>
          {words.length > 0 && <li>{t(board.shared, { words: words.join(', ') })}</li>}
          {duplicate.reasons
            .map(({ why }) => t(why))
            // Said above, as it was written.
            .filter((why) => !duplicate.shared.some((one) => why.includes(one)))
            .map((why) => (
              <li key={why}>{why}</li>
            ))}
        </ul>
        <ErrorNote error={join.error} focus />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onDismiss}>
            {t(board.dismiss)}
          </Button>
          <Button
            variant="light"
            loading={join.isPending}
            onClick={() => join.mutate({ params: { id }, body: { main: petition.id } })}
          >
            {t(board.joinHere)}
          </Button>
          <Button
            loading={join.isPending}
            onClick={() => join.mutate({ params: { id: petition.id }, body: { main: id } })}
          >
            {t(board.join)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Side({ title, petition }: { title: string; petition: Case }) {
  const t = useSay()
  return (
    <section>
      <h3>{title}</h3>
      <span className={css.quiet}>
        {petition.code} · {formatDay(petition.raisedOn)} · {t(petitionTexts.state[petition.state])}
      </span>
      <b>{petition.title}</b>
      <div className={css.words}>{petition.text}</div>
      <span className={css.quiet}>{[petition.address, petition.unit.name].filter(Boolean).join(', ')}</span>
      <Photos id={petition.id} pictures={petition.pictures} />
    </section>
  )
}

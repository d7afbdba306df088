import { Modal } from '@mantine/core'
import { useState } from 'react'
import { petitions } from '#work/contract'
import { hrefOf } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { board } from '../text-board.ts'
import css from './Case.module.css'

interface Props {
  readonly id: string
  readonly pictures: readonly { readonly id: string }[]
}

/** Pictures of a petition as officials see them; a click shows one whole. */
export function Photos({ id, pictures }: Props) {
  const t = useSay()
  const [open, setOpen] = useState<number | null>(null)
  const hrefFor = (photo: string, size: 'small' | 'full') =>
    hrefOf(petitions.readPetitionPhoto, { params: { id, photo }, query: { size } })
  const shown = open === null ? undefined : pictures[open]
  return (
    <>
      <ul className={css.photos}>
        {pictures.map((photo, at) => (
          <li key={photo.id}>
            <button type="button" onClick={() => setOpen(at)}>
              <img src={hrefFor(photo.id, 'small')} alt={t(board.photo, { n: at + 1 })} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      {shown && open !== null && (
        <Modal opened onClose={() => setOpen(null)} size="auto" title={t(board.photo, { n: open + 1 })}>
          <img
            src={hrefFor(shown.id, 'full')}
            alt={t(board.photo, { n: open + 1 })}
            style={{ maxWidth: '100%', maxHeight: '80vh', display: 'block' }}
          />
        </Modal>
      )}
    </>
  )
}

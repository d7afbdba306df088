import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../../shell/language.tsx'
import { follow } from '../text-follow.ts'
import css from './Follow.module.css'
import { type Followed, useOwnPhoto } from './useFollowed.ts'

interface Props {
  readonly code: string
  readonly secret: string
  readonly photos: Followed['photos']
}

/** Pictures of one's own petition, small; a tap shows one whole. */
export function OwnPhotos({ code, secret, photos }: Props) {
  const t = useSay()
  const [open, setOpen] = useState<number | null>(null)
  const shown = open === null ? undefined : photos[open]
  if (photos.length === 0) return null
  return (
    <>
      <ul className={css.photos}>
        {photos.map(({ id }, at) => (
          <li key={id}>
            <button type="button" onClick={() => setOpen(at)}>
              <Picture code={code} secret={secret} photo={id} size="small" words={t(follow.photo, { n: at + 1 })} />
            </button>
          </li>
        ))}
      </ul>
      {shown && open !== null && (
        <Modal opened onClose={() => setOpen(null)} size="auto" title={t(follow.photo, { n: open + 1 })}>
          <Picture
            code={code}
            secret={secret}
            photo={shown.id}
            size="full"
            words={t(follow.photo, { n: open + 1 })}
            whole
          />
        </Modal>
      )}
    </>
  )
}

interface PictureProps {
  readonly code: string
  readonly secret: string
  readonly photo: string
  readonly size: 'small' | 'full'
  readonly words: string
  readonly whole?: boolean
}

function Picture({ code, secret, photo, size, words, whole = false }: PictureProps) {
  const url = useOwnPhoto(code, secret, photo, size)
  const style = whole ? { maxWidth: '100%', maxHeight: '80vh', display: 'block' } : {}
  return url === undefined ? <span>{words}</span> : <img src={url} alt={words} style={style} />
}

import { CloseButton, Input } from '@mantine/core'
import { IconCamera, IconPhoto } from '@tabler/icons-react'
import { useSay } from '../../../shell/language.tsx'
import { report } from '../text-report.ts'
import type { PhotoItem } from './photo-queue.ts'
import css from './Report.module.css'
import type { Photos } from './usePhotos.ts'

/** Photos from the camera or the gallery: each shows how far it is, and can be sent again or taken out. `shown`: no more. */
export function PhotoField({ photos, shown = false }: { photos: Photos; shown?: boolean }) {
  const t = useSay()
  const ways = [
    { words: t(report.camera), icon: IconCamera, camera: true },
    { words: t(report.gallery), icon: IconPhoto, camera: false },
  ]
  return (
    <Input.Wrapper
      label={t(report.photos)}
      description={shown ? undefined : t(report.photosHint, { n: photos.most })}
      error={photos.problem}
      labelElement="div"
    >
      {photos.items.length > 0 && (
        <ul className={css.photos}>
          {photos.items.map((photo, at) => (
            <Thumb key={photo.id} photo={photo} n={at + 1} photos={photos} />
          ))}
        </ul>
      )}
      {!shown && photos.items.length < photos.most && (
        <div className={css.pick} style={{ marginTop: 8 }}>
          {ways.map(({ words, icon: Icon, camera }) => (
            <label key={words}>
              <Icon size={24} stroke={1.5} aria-hidden />
              {words}
              <input
                type="file"
                className="visually-hidden"
                accept="image/*"
                multiple={!camera}
                {...(camera ? { capture: 'environment' as const } : {})}
                onChange={(event) => {
                  photos.add([...(event.currentTarget.files ?? [])])
                  event.currentTarget.value = ''
                }}
              />
            </label>
          ))}
        </div>
      )}
    </Input.Wrapper>
  )
}

function Thumb({ photo, n, photos }: { photo: PhotoItem; n: number; photos: Photos }) {
  const t = useSay()
  const says = {
    shrinking: t(report.shrinking),
    waiting: t(report.waiting),
    sending: t(report.sendingPhoto, { percent: Math.round(photo.ratio * 100) }),
    sent: t(report.sentPhoto),
  }
  return (
    <li className={css.photo} aria-busy={photo.state === 'shrinking' || photo.state === 'sending' || undefined}>
      {photo.url !== null && <img src={photo.url} alt={t(report.photo, { n })} />}
      <CloseButton
        variant="filled"
        color="dark"
        size={32}
        aria-label={t(report.removePhoto, { n })}
        onClick={() => photos.remove(photo.id)}
      />
      <span className={css.state}>
        {photo.state === 'failed' ? (
          <button type="button" onClick={() => photos.retry(photo.id)} aria-label={t(report.retryPhoto, { n })}>
            {photo.why ?? t(report.failedPhoto)} · {t(report.retry)}
          </button>
        ) : (
          says[photo.state]
        )}
      </span>
    </li>
  )
}

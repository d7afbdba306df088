import { Button, Loader } from '@mantine/core'
import { IconWifiOff } from '@tabler/icons-react'
import { useSay } from '../../../shell/language.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { report } from '../text-report.ts'
import { PhotoField } from './PhotoField.tsx'
import css from './Report.module.css'
import type { Photos } from './usePhotos.ts'
import type { Sending } from './useSending.ts'

interface Props {
  readonly sending: Sending
  readonly photos: Photos
  readonly onEdit?: () => void
}

/** On its way, or kept until the connection is back; a refusal is said with what to do. */
export function SendingNote({ sending, photos, onEdit }: Props) {
  const t = useSay()
  if (sending.state === 'refused') return <ErrorNote error={sending.error} focus />
  const resting = sending.state === 'resting'
  return (
    <div className={css.screen} role="status">
      <h2 style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
        {resting ? <IconWifiOff size={28} aria-hidden /> : <Loader size={24} aria-hidden />}
        {t(resting ? report.offline : report.sending)}
      </h2>
      {resting && <p>{t(report.offlineDo)}</p>}
      {photos.items.length > 0 && <PhotoField photos={photos} shown />}
      {resting && (
        <>
          <Button size="md" onClick={sending.now}>
            {t(report.sendNow)}
          </Button>
          {onEdit && (
            <Button variant="default" size="md" onClick={onEdit}>
              {t(report.edit)}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

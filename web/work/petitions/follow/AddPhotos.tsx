import { Button } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { petitions } from '#work/contract'
import { refresh, useAct } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { newSecret } from '../report/kept-report.ts'
import { PhotoField } from '../report/PhotoField.tsx'
import { usePhotos } from '../report/usePhotos.ts'
import { follow } from '../text-follow.ts'

interface Props {
  readonly code: string
  readonly secret: string
  /** How many more may be added. */
  readonly left: number
}

/** Further pictures of one's petition, laid into a basket of their own. */
export function AddPhotos({ code, secret, left }: Props) {
  const t = useSay()
  const [basket, setBasket] = useState<{ name: string; most: number } | null>(null)
  const open = useAct(petitions.openPetitionBasket, { quiet: true })
  const begin = () => {
    const name = newSecret()
    open.mutate(
      { params: { code }, body: { secret, basket: name } },
      { onSuccess: ({ photosLeft }) => setBasket({ name, most: photosLeft }) },
    )
  }
  if (basket !== null) return <Adding basket={basket.name} most={basket.most} />
  if (left === 0) return null
  return (
    <>
      <Button
        variant="default"
        size="md"
        leftSection={<IconCamera size={18} aria-hidden />}
        loading={open.isPending}
        onClick={begin}
      >
        {t(follow.addPhotos)}
      </Button>
      <ErrorNote error={open.error} />
    </>
  )
}

function Adding({ basket, most }: { basket: string; most: number }) {
  const client = useQueryClient()
  const photos = usePhotos(basket, [], null, most)
  const sent = photos.items.filter(({ state }) => state === 'sent').length
  useEffect(() => {
    if (sent > 0) void refresh(client, 'work')
  }, [sent, client])
  return <PhotoField photos={photos} />
}

import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { venues } from '#epidemic/contract'
import { useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { venueText } from './venues/text.ts'
import own from './venues/Venues.module.css'

/** One sheet of A4 for the gate: name, code, three steps. */
export default function VenuePosterPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const venue = useAnswer(venues.getVenue, { params: { id }, query: {} })
  const { mutate, data, error } = useAct(venues.makePoster, { quiet: true })
  useEffect(() => mutate({ params: { id } }), [mutate, id])
  const page = useAnswer(venues.getCheckInPage, { params: { code: data?.code ?? '' } }, { enabled: data !== undefined })
  return (
    <Page
      title={t(venueText.poster)}
      back={paths.venue(id)}
      actions={
        <Button leftSection={<IconPrinter size={16} aria-hidden />} disabled={!data} onClick={() => print()}>
          {t(venueText.print)}
        </Button>
      }
    >
      <ErrorNote error={error} />
      {data && (
        <section className={own.poster} aria-label={t(venueText.poster)}>
          <p>{t(venueText.scanTitle)}</p>
          <h2>{venue.data?.venue.name}</h2>
          <p>{[venue.data?.venue.address, venue.data?.venue.unitName].filter((part) => part).join(', ')}</p>
          <img src={`data:image/svg+xml;utf8,${encodeURIComponent(data.svg)}`} alt={t(venueText.scanTitle)} />
          <p>{t(venueText.scanSteps)}</p>
          <p>{t(venueText.scanPromise, { days: page.data?.keptDays ?? '…' })}</p>
          <p>
            {t(venueText.orType)} <b>{data.address}</b>
          </p>
        </section>
      )}
    </Page>
  )
}

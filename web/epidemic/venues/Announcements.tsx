import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { venues } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { venueText } from './text.ts'
import own from './Venues.module.css'

const FIRST = 3

/** Words for chat and loudspeakers: the place and the hours, nobody's name. */
export function Announcements({ of }: { of: AnswerOf<typeof venues.getVenue>['announcements'] }) {
  const t = useSay()
  const [all, setAll] = useState(false)
  const latest = of.toReversed()
  const shown = all ? latest : latest.slice(0, FIRST)
  return (
    <Card title={t(venueText.announce)}>
      {of.length === 0 && <p className={own.announce}>{t(venueText.announceNone)}</p>}
      <div className={own.stack}>
        {shown.map(({ startsAt, words }) => (
          <div key={startsAt}>
            <p className={own.announce}>{t(words)}</p>
            <Copy words={t(words)} />
          </div>
        ))}
      </div>
      {latest.length > shown.length && (
        <Button mt={8} variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t(venueText.earlier, { n: latest.length - shown.length })}
        </Button>
      )}
    </Card>
  )
}

function Copy({ words }: { words: string }) {
  const t = useSay()
  const { copied, copy } = useClipboard({ timeout: 2_000 })
  return (
    <Button
      mt={8}
      size="compact-sm"
      variant="default"
      leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
      onClick={() => copy(words)}
    >
      <span aria-live="polite">{t(copied ? venueText.copied : venueText.copy)}</span>
    </Button>
  )
}

import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { venues } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { venueText } from './text.ts'
import own from './Venues.module.css'

/** Words for chat and loudspeakers: the place and the hours, nobody's name. */
export function Announcements({ of }: { of: AnswerOf<typeof venues.getVenue>['announcements'] }) {
  const t = useSay()
  return (
    <Card title={t(venueText.announce)}>
      {of.length === 0 && <p className={own.announce}>{t(venueText.announceNone)}</p>}
      <div className={own.stack}>
        {of.toReversed().map(({ startsAt, words }) => (
          <div key={startsAt}>
            <p className={own.announce}>{t(words)}</p>
            <Copy words={t(words)} />
          </div>
        ))}
      </div>
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

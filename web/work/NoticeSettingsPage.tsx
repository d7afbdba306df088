import { Stack } from '@mantine/core'
import { notices } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import { AddressCard } from './notices/AddressCard.tsx'
import { words } from './notices/text.ts'
import { WaysCard } from './notices/WaysCard.tsx'

/** How I am told besides the product itself: to which address, of what, and when not. */
export default function NoticeSettingsPage() {
  const t = useSay()
  const settings = useAnswer(notices.getNoticeSettings, {})
  return (
    <Page title={t(words.settings)} lead={t(words.alwaysHere)} back={paths.notices()}>
      <Answer of={settings}>
        {(mine) => (
          <Stack gap="md" maw={760}>
            <AddressCard settings={mine} />
            <WaysCard key={JSON.stringify([mine.ways, mine.digestHour, mine.quiet])} settings={mine} />
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

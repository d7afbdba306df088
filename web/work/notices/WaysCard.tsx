import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { NOTICE_TOPICS, type NoticeSettings, notices, noticeTexts, WAYS, type Way } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import css from './Notices.module.css'
import { words } from './text.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** Which kinds of notice are mailed and how, at which hour the daily mail comes, and when nothing is sent. */
export function WaysCard({ settings }: { settings: NoticeSettings }) {
  const t = useSay()
  const [ways, setWays] = useState(settings.ways)
  const [digestHour, setDigestHour] = useState(settings.digestHour)
  const [from, setFrom] = useState(settings.quiet?.from ?? null)
  const [to, setTo] = useState(settings.quiet?.to ?? null)
  const save = useAct(notices.saveNoticeSettings, { done: t(words.saved) })
  const quiet = from === null || to === null ? null : { from, to }
  const hour = (picked: string | null) => (picked === null ? null : Number(picked))
  return (
    <Card title={t(words.ways)}>
      <Stack gap="lg">
        <div className={css.ways}>
          {NOTICE_TOPICS.map((topic) => (
            <div key={topic}>
              <Text fw={600} mb={4}>
                {t(noticeTexts.topic[topic])}
              </Text>
              <SegmentedControl
                aria-label={t(noticeTexts.topic[topic])}
                value={ways[topic]}
                onChange={(way) => setWays({ ...ways, [topic]: way as Way })}
                data={WAYS.map((way) => ({ value: way, label: t(noticeTexts.way[way]) }))}
                style={{ flexWrap: 'wrap' }}
              />
            </div>
          ))}
        </div>
        <Select
          label={t(words.digestHour)}
          data={HOURS}
          value={String(digestHour)}
          onChange={(picked) => setDigestHour(hour(picked) ?? digestHour)}
          allowDeselect={false}
          maw={160}
        />
        <div>
          <Text fw={600} mb={4}>
            {t(words.quiet)}
          </Text>
          <Group align="flex-end">
            <Select
              label={t(words.quietFrom)}
              placeholder={t(words.noQuiet)}
              data={HOURS}
              value={from === null ? null : String(from)}
              onChange={(picked) => setFrom(hour(picked))}
              clearable
              maw={180}
            />
            <Select
              label={t(words.quietTo)}
              placeholder={t(words.noQuiet)}
              data={HOURS}
              value={to === null ? null : String(to)}
              onChange={(picked) => setTo(hour(picked))}
              clearable
              maw={180}
            />
          </Group>
        </div>
        <Group>
          <Button loading={save.isPending} onClick={() => save.mutate({ body: { ways, digestHour, quiet } })}>
            {t(words.save)}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}

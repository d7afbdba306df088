import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { testing } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { useScope } from '../useScope.ts'
import { SendSamples } from './SendSamples.tsx'
import { testingText } from './text.ts'

/** Tubes that were filled and have not left yet: labels, and the way to a laboratory. */
export function TakenNow() {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const { day: _, ...query } = useScope().query
  const { data } = useAnswer(testing.listSamples, { query: { ...query, state: ['taken'], limit: 2000 } })
  const [sending, setSending] = useState(false)
  const samples = data?.samples ?? []
  if (samples.length === 0) return null
  return (
    <Card title={t(testingText.takenNow, { n: f.number(samples.length) })}>
      <Group gap="xs">
        <Button variant="default" component={Link} to={withQuery(paths.labels(), { state: 'taken' })}>
          {t(testingText.printLabels)}
        </Button>
        {may('epidemic.act') && <Button onClick={() => setSending(true)}>{t(testingText.send)}</Button>}
      </Group>
      {sending && <SendSamples samples={samples} unit={query.unit ?? null} onClose={() => setSending(false)} />}
    </Card>
  )
}

import { Alert, Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useSay } from '../../shell/language.tsx'
import { q } from './text.ts'
import type { Checks } from './useChecks.ts'

/** Checks that the server does not have yet. */
export function Unsent({ of }: { of: Checks }) {
  const t = useSay()
  if (of.waiting === 0) return null
  return (
    <Alert color="orange" icon={<IconCloudOff size={18} aria-hidden />} title={t(q.unsent, { n: of.waiting })}>
      <Button variant="default" loading={of.busy} onClick={() => void of.send()}>
        {t(q.sendNow)}
      </Button>
    </Alert>
  )
}

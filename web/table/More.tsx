import { Button } from '@mantine/core'
import { useSay } from '../shell/language.tsx'
import type { Remote } from './DataTable.tsx'
import { tableText } from './text.ts'

/** The next page of rows. */
export function More({ remote }: { remote: Remote }) {
  const t = useSay()
  if (!remote.hasMore) return null
  return (
    <Button variant="default" fullWidth mt="sm" loading={remote.busy} onClick={remote.more}>
      {t(tableText.more)}
    </Button>
  )
}

import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { texts } from './text.ts'
import type { usePeopleExport } from './usePeopleExport.ts'

interface Props {
  readonly of: ReturnType<typeof usePeopleExport>
}

/** The list as a file, in the columns shown; with names only when that is asked for, by whoever may. */
export function PeopleExport({ of: { busy, save, many: n, none } }: Props) {
  const t = useSay()
  const may = useMay()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={none || busy}
          aria-busy={busy}
        >
          {busy ? t(texts.exporting, { n }) : t(texts.export)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(texts.exportWhat, { n })}</Menu.Label>
        <Menu.Item onClick={() => void save('xlsx', false)}>{t(texts.exportXlsx)}</Menu.Item>
        <Menu.Item onClick={() => void save('csv', false)}>{t(texts.exportCsv)}</Menu.Item>
        {may('epidemic.identify') && (
          <>
            <Menu.Divider />
            <Menu.Label>{t(texts.exportNames)}</Menu.Label>
            <Menu.Item onClick={() => void save('xlsx', true)}>{t(texts.exportXlsxNamed)}</Menu.Item>
            <Menu.Item onClick={() => void save('csv', true)}>{t(texts.exportCsvNamed)}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

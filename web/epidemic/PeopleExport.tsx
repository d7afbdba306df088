import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { texts } from './text.ts'
import type { usePeopleExport } from './usePeopleExport.ts'

interface Props {
  readonly of: ReturnType<typeof usePeopleExport>
  readonly disabled: boolean
}

/** The list as a file; with names only when that is asked for, by whoever may. */
export function PeopleExport({ of: { busy, save }, disabled }: Props) {
  const t = useSay()
  const may = useMay()
  const shared = {
    variant: 'default',
    leftSection: <IconDownload size={16} aria-hidden />,
    loading: busy,
    disabled,
    children: t(texts.export),
  } as const
  if (!may('epidemic.identify')) return <Button {...shared} onClick={() => void save(false)} />
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button {...shared} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save(false)}>{t(texts.exportPlain)}</Menu.Item>
        <Menu.Item onClick={() => void save(true)}>{t(texts.exportNames)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

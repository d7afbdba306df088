import { useNetwork } from '@mantine/hooks'
import { IconCloudOff, IconWifiOff } from '@tabler/icons-react'
import { useSay } from './language.tsx'
import css from './Shell.module.css'
import { shell } from './text.ts'

/** Says when the figures on the screen may not be the latest. */
export function Banners({ liveLost }: { liveLost: boolean }) {
  const t = useSay()
  const { online } = useNetwork()
  if (online && !liveLost) return null
  const Icon = online ? IconCloudOff : IconWifiOff
  return (
    <output className={css.banner} data-no-print>
      <Icon size={16} aria-hidden /> {t(online ? shell.disconnected : shell.offline)}
    </output>
  )
}

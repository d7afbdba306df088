import { ActionIcon } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useSay } from '../shell/language.tsx'
import css from './Map.module.css'
import { mapText } from './text.ts'

interface Props {
  readonly onIn: () => void
  readonly onOut: () => void
  readonly onWhole: () => void
}

/** Nearer, farther, everything. */
export function ZoomButtons({ onIn, onOut, onWhole }: Props) {
  const t = useSay()
  const buttons = [
    { words: mapText.zoomIn, icon: IconPlus, act: onIn },
    { words: mapText.zoomOut, icon: IconMinus, act: onOut },
    { words: mapText.whole, icon: IconMaximize, act: onWhole },
  ]
  return (
    <div className={css.zoom} data-no-print>
      {buttons.map(({ words, icon: Icon, act }) => (
        <ActionIcon key={words.en} variant="default" size={32} aria-label={t(words)} title={t(words)} onClick={act}>
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  )
}

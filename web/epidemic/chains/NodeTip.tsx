import { Button, Group } from '@mantine/core'
import type { ChainGraph } from '#epidemic/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { LevelTag } from '../../ui/LevelTag.tsx'
import css from './Chains.module.css'
import { chainsText } from './text.ts'
import type { NodeWords } from './words.ts'

/** Somebody under the pointer, or tapped (then it stays until closed). */
export interface Tip {
  readonly at: number
  readonly x: number
  readonly y: number
  readonly held: boolean
}

interface Props {
  readonly tip: Tip
  readonly graph: ChainGraph
  readonly words: NodeWords
  readonly width: number
  readonly folded: boolean
  readonly onFold: (at: number) => void
  readonly onOnly: (at: number) => void
  readonly onClose: () => void
}

export function NodeTip({ tip: { at, x, y, held }, graph, words, width, folded, onFold, onOnly, onClose }: Props) {
  const t = useSay()
  const id = graph.ids[at]
  const below = graph.below[at] ?? 0
  return (
    <div
      className={css.tip}
      data-held={held || undefined}
      data-left={x > width / 2 || undefined}
      style={held ? undefined : { left: x, top: y }}
    >
      <b>
        <LevelTag level={graph.level[at] ?? 0} /> {words.name(at)}
      </b>
      {words.lines(at).map((line) => (
        <span key={line}>{line}</span>
      ))}
      {held && (
        <Group gap={8} mt={8}>
          {id && (
            <Button size="xs" component={Link} to={paths.person(id)}>
              {t(chainsText.openPerson)}
            </Button>
          )}
          {id && (
            <Button size="xs" variant="default" onClick={() => onOnly(at)}>
              {t(chainsText.onlyThis)}
            </Button>
          )}
          {below > 0 && (
            <Button size="xs" variant="default" onClick={() => onFold(at)}>
              {t(folded ? chainsText.unfold : chainsText.fold, { count: below })}
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={onClose}>
            {t(chainsText.close)}
          </Button>
        </Group>
      )}
    </div>
  )
}

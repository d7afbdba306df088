import { Button } from '@mantine/core'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ui } from '../../ui/text.ts'
import { toastUndo } from '../../ui/toast.tsx'
import { cellWords, type LineView } from './line.ts'
import { entryWords as words } from './text-entry.ts'
import { type Entering, entryOf } from './useEntry.ts'

/** "As the period before", for one line. */
export function Carry({ view, entering, onDone }: { view: LineView; entering: Entering; onDone?: () => void }) {
  const t = useSay()
  const { language } = useLanguage()
  const { key, line, value, absent, fillable } = view
  const { previous } = line
  if (!fillable || previous === null || line.known !== null || value !== null || absent || view.read.kind !== 'empty')
    return null
  return (
    <Button
      variant="light"
      size="compact-md"
      aria-label={`${t(words.carry)}: ${t(line.name)}, ${cellWords(previous.value, line, language)}`}
      onClick={() => {
        entering.change(key, entryOf(previous.value, line, 'carried', language))
        onDone?.()
      }}
    >
      {t(words.carry)}
    </Button>
  )
}

/** The same for every empty line at once, and for those another report has given already; undone by one click. */
export function CarryAll({ entering }: { entering: Entering }) {
  const t = useSay()
  const { language } = useLanguage()
  const { carriable, knowable } = entering
  const lay = (views: readonly LineView[], origin: 'carried' | 'known') => {
    const before = entering.remember(views.map(({ key }) => key))
    entering.changeMany(
      Object.fromEntries(
        views.flatMap(({ key, line }) => {
          const from = origin === 'known' ? line.known : line.previous
          return from === null ? [] : [[key, entryOf(from.value, line, origin, language)] as const]
        }),
      ),
    )
    const said = origin === 'known' ? words.usedKnown : words.carried
    toastUndo(t(said, { n: views.length }), t(ui.undo), () => entering.changeMany(before))
  }
  return (
    <>
      {knowable.length > 0 && (
        <Button variant="light" onClick={() => lay(knowable, 'known')}>
          {t(words.takeAllKnown, { n: knowable.length })}
        </Button>
      )}
      {carriable.length > 0 && (
        <Button variant="default" onClick={() => lay(carriable, 'carried')}>
          {t(words.carryAll, { n: carriable.length })}
        </Button>
      )}
    </>
  )
}

import { Button } from '@mantine/core'
import { dayOf } from '#kernel/day'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import css from './Entry.module.css'
import { cellWords, type LineView } from './line.ts'
import { entryWords as words } from './text-entry.ts'
import { type Around, entryOf } from './useEntry.ts'

interface Props {
  readonly view: LineView
  readonly entering: Around
  readonly onDone?: () => void
}

/** The same figure as another report gave it, confirmed by a click. */
export function TakeKnown({ view, entering, onDone }: Props) {
  const t = useSay()
  const { language } = useLanguage()
  const { known, name } = view.line
  if (known === null || view.filled || !view.fillable) return null
  const value = cellWords(known.value, view.line, language)
  return (
    <Button
      variant="light"
      size="compact-md"
      aria-label={`${t(words.takeKnown, { value })}: ${t(name)}`}
      onClick={() => {
        entering.change(view.key, entryOf(known.value, view.line, 'known', language))
        onDone?.()
      }}
    >
      {t(words.takeKnown, { value })}
    </Button>
  )
}

/** Where a figure known already comes from; what is typed otherwise is set against it. */
export function KnownSource({ view }: { view: LineView }) {
  const t = useSay()
  const { language } = useLanguage()
  const { known } = view.line
  if (known === null || !view.fillable) return null
  const where = known.form ? t(words.known, { form: t(known.form.name) }) : t(words.knownAlone)
  const day = formatDay(dayOf(known.at))
  const differs = view.value !== null && view.value !== known.value
  return (
    <small className={css.known}>
      {known.reportId ? <Link to={paths.periodReport(known.reportId)}>{where}</Link> : where}
      {', '}
      {known.by ? t(words.knownBy, { by: known.by, at: day }) : day}
      {differs && `: ${cellWords(known.value, view.line, language)}`}
    </small>
  )
}

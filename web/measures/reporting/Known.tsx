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

/** The same figure as another report gave it: confirmed by a click, with where it comes from. */
export function Known({ view, entering }: { view: LineView; entering: Around }) {
  const t = useSay()
  const { language } = useLanguage()
  const { known } = view.line
  if (known === null) return null
  const where = known.form ? t(words.known, { form: t(known.form.name) }) : t(words.knownAlone)
  const day = formatDay(dayOf(known.at))
  return (
    <p className={css.known}>
      <Button
        variant="light"
        size="compact-md"
        onClick={() => entering.change(view.key, entryOf(known.value, view.line, 'known', language))}
      >
        {t(words.takeKnown, { value: cellWords(known.value, view.line, language) })}
      </Button>{' '}
      {known.reportId ? <Link to={paths.periodReport(known.reportId)}>{where}</Link> : where}
      {' · '}
      {known.by ? t(words.knownBy, { by: known.by, at: day }) : day}
    </p>
  )
}

import { type SeenCheck, symptoms } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Quarantine.module.css'
import { q } from './text.ts'

/** What a check found; one told by another system names it. */
export function Found({ check }: { check: SeenCheck }) {
  const t = useSay()
  const f = useFormat()
  const { present, temperature, symptoms: signs, note, unwell, source } = check
  const words = [
    temperature === null ? null : `${f.number(temperature, 1)} °C`,
    ...signs.map((sign) => t(symptoms[sign])),
    note,
    source === null ? null : t(q.imported, { source: source === 'sormas' ? 'SORMAS' : 'Go.Data' }),
  ].filter((part) => part !== null && part !== '')
  return (
    <div className={css.quiet}>
      <StatusTag tone={unwell ? 'bad' : 'good'}>{t(!present ? q.absent : unwell ? q.symptoms : q.well)}</StatusTag>{' '}
      {words.join(' · ')}
    </div>
  )
}

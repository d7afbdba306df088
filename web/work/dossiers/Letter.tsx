import type { Instant } from '#kernel/day'
import type { DossierView } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { formatInstant } from '../../ui/format.ts'
import css from './Official.module.css'
import { official } from './text-official.ts'

/** The apology as the applicant will read it, while it is written. */
export function Letter({ dossier, why, due }: { dossier: DossierView; why: string; due: Instant | null }) {
  const t = useSay()
  const { code, procedure, holder, person, firstDue } = dossier
  const blank = '…'
  return (
    <article className={css.letter} aria-label={t(official.letter)}>
      <h3>{t(official.letter)}</h3>
      <p>{t(official.letterTo, { name: person?.name ?? blank })}</p>
      <p>
        {t(official.letterOf, {
          code,
          procedure: procedure.name,
          due: firstDue === null ? blank : formatInstant(firstDue),
        })}
      </p>
      <p>
        {t(official.letterWhy, { why: why.trim() === '' ? t(official.letterBlank) : why.trim().replace(/\.$/, '') })}
      </p>
      <p>{t(official.letterSorry, { agency: holder.name, at: due === null ? blank : formatInstant(due) })}</p>
    </article>
  )
}

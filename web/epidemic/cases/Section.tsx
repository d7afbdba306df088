import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSay } from '../../shell/language.tsx'
import css from './Cases.module.css'
import { caseText } from './text.ts'
import { type CaseValues, filledIn } from './values.ts'

interface Props {
  readonly title: string
  readonly values: CaseValues
  readonly names: readonly (keyof CaseValues)[]
  readonly faulty: boolean
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly children: ReactNode
}

/** Fields of one subject, which fold; how many are filled in stands on the fold. */
export function Section({ title, values, names, faulty, open, onOpen, children }: Props) {
  const t = useSay()
  const n = filledIn(values, names)
  return (
    <details
      className={css.section}
      open={open}
      data-fault={faulty || undefined}
      onToggle={(event) => onOpen(event.currentTarget.open)}
    >
      <summary>
        <IconChevronRight size={16} aria-hidden />
        {title}
        <span>
          <span aria-hidden>{t(caseText.filled, { n, of: names.length })}</span>
          <span className="visually-hidden">{t(caseText.filledOf, { n, of: names.length })}</span>
        </span>
      </summary>
      <div className={css.fields}>{children}</div>
    </details>
  )
}

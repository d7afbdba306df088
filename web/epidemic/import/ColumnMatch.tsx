import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { Preview } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { importText } from '../text-import.ts'
import { type ColumnChoice, examplesOf, withColumn } from './choice.ts'
import css from './Import.module.css'

interface Props {
  readonly preview: Preview
  readonly choice: ColumnChoice
  readonly onChange: (to: ColumnChoice) => void
}

/** Which column of the file feeds what, with what stands in it; each can be changed. */
export function ColumnMatch({ preview, choice, onChange }: Props) {
  const t = useSay()
  const headerOf = (header: string, index: number): string =>
    header.trim() === '' ? t(importText.headerless, { n: index + 1 }) : header
  const options = preview.headers.map((header, index) => ({ value: String(index), label: headerOf(header, index) }))
  const [whole, setWhole] = useState(false)
  // What the file lacks and nobody requires can wait; what was just set to "none" stays in sight.
  const shown = preview.columns.filter(
    ({ field, required, index }) => whole || required || index !== null || field in choice,
  )
  const rest = preview.columns.length - shown.length
  return (
    <Card title={t(importText.columns)} aside={t(importText.columnsHint)}>
      <div className={css.match}>
        {shown.map(({ field, label, required, index }) => {
          const name = required ? `${t(label)} (${t(importText.required)})` : t(label)
          const missing = required && index === null
          return (
            <div key={field} className={css.matched} data-none={index === null || undefined}>
              <span id={`match-${field}`} className={css.field} data-missing={missing || undefined}>
                {name}
              </span>
              <Select
                size="xs"
                aria-labelledby={`match-${field}`}
                data={[{ value: '', label: `– ${t(importText.noColumn)} –` }, ...options]}
                value={index === null ? '' : String(index)}
                error={missing}
                allowDeselect={false}
                onChange={(to) =>
                  onChange(withColumn(preview, choice, field, to === null || to === '' ? null : Number(to)))
                }
              />
              <span className={css.examples}>{examplesOf(preview, index).join(' · ')}</span>
            </div>
          )
        })}
      </div>
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" mt={8} onClick={() => setWhole(true)}>
          {t(importText.moreFields, { n: rest })}
        </Button>
      )}
      {preview.unmatched.length > 0 && (
        <p className={css.quiet}>
          {t(importText.unused, {
            columns: preview.unmatched.map(({ header, index }) => headerOf(header, index)).join(', '),
          })}
        </p>
      )}
    </Card>
  )
}

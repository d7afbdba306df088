import type { Preview } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { importText } from '../text-import.ts'
import css from './Import.module.css'

/** The first rows as they stand in the file, under what each column is taken for. */
export function FirstRows({ preview: { headers, columns, sample } }: { preview: Preview }) {
  const t = useSay()
  const taken = new Map(columns.map(({ index, label }) => [index, t(label)]))
  return (
    <Card title={t(importText.firstRows)} pad={false}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={css.scroller} aria-label={t(importText.firstRows)} tabIndex={0}>
        <table className={css.rows}>
          <thead>
            <tr>
              {headers.map((header, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                <th key={index} scope="col" data-unused={!taken.has(index) || undefined}>
                  {header}
                  <small>{taken.get(index) ?? ''}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other identity
              <tr key={at}>
                {row.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                  <td key={index} data-unused={!taken.has(index) || undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  )
}

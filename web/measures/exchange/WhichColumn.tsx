import { Button } from '@mantine/core'
import { useSay } from '../../shell/language.tsx'
import css from './Exchange.module.css'
import { words } from './text.ts'
import type { Column } from './useReading.ts'

/** Several columns hold numbers: somebody must say which is that of this period. */
export function WhichColumn({ columns, onChoose }: { columns: readonly Column[]; onChoose: (column: number) => void }) {
  const t = useSay()
  return (
    <fieldset className={css.buttons} style={{ border: 0, margin: 0, padding: 0 }}>
      <legend>{t(words.whichColumn)}</legend>
      {columns.map(({ column, name }) => (
        <Button key={column} variant="default" onClick={() => onChoose(column)}>
          {name}
        </Button>
      ))}
    </fieldset>
  )
}

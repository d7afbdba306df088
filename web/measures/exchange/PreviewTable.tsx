import { Button, SegmentedControl } from '@mantine/core'
import { type IntakeRow, intakeOutcomes } from '#measures/contract'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { saidValue } from '../said.ts'
import css from './Exchange.module.css'
import { settled } from './tally.ts'
import { words } from './text.ts'
import type { Reading } from './useReading.ts'

const TONES: Readonly<Record<IntakeRow['outcome'], Tone>> = {
  new: 'active',
  changed: 'active',
  same: 'neutral',
  asked: 'warn',
  wrong: 'bad',
  left: 'neutral',
}

interface Props {
  readonly rows: readonly IntakeRow[]
  /** Values of several units: each says whose it is. */
  readonly several: boolean
  /** Null: only shown, nothing can be answered any more. */
  readonly reading: Pick<Reading, 'answers' | 'answer'> | null
}

/** Values one below the other: where each stands, what it is read as, and what is asked about it. Cards on a phone. */
export function PreviewTable({ rows, several, reading }: Props) {
  const t = useSay()
  const heads = [words.cell, words.line, words.told, words.value, words.before, words.state]
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.n} row={row} several={several} reading={reading} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, several, reading }: { row: IntakeRow; several: boolean; reading: Props['reading'] }) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const choice = reading?.answers.get(row.n)
  const outcome = settled(row, choice)
  const chosen = choice === undefined ? undefined : row.choices[choice]
  const value = chosen && !chosen.leave ? chosen.value : row.value
  const absent = chosen && !chosen.leave ? chosen.value === null : row.absent
  const said = (number: number | null) =>
    number === null ? '' : row.measureUnit === null ? f.number(number) : saidExact(number, row, language, f.number)
  return (
    <tr data-outcome={outcome}>
      <td data-label={t(words.cell)} className={css.cell}>
        {row.sheet !== '' && several ? `${row.sheet}!${row.cell}` : row.cell}
      </td>
      <td data-label={t(words.line)} className={css.name}>
        {row.lineName}
        {several && <span className={css.quiet}> {row.subjectName}</span>}
      </td>
      <td data-label={t(words.told)} className={css.told}>
        {row.told}
      </td>
      <td data-label={t(words.value)} className={css.number}>
        {absent ? t(words.noFigure) : outcome === 'left' ? '' : said(value)}
      </td>
      <td data-label={t(words.before)} className={css.number}>
        {said(row.before)}
      </td>
      <td>
        <div className={css.state}>
          <StatusTag tone={TONES[outcome]}>{t(intakeOutcomes[outcome])}</StatusTag>
          {row.message !== null && outcome === row.outcome && <span className={css.message}>{row.message}</span>}
          {reading && row.choices.length > 0 && <Choices row={row} choice={choice} onChoose={reading.answer} />}
        </div>
      </td>
    </tr>
  )
}

interface ChoicesProps {
  readonly row: IntakeRow
  readonly choice: number | undefined
  readonly onChoose: (n: number, choice: number | null) => void
}

/** Which of two numbers it is; or that this cell is left out. */
function Choices({ row, choice, onChoose }: ChoicesProps) {
  const t = useSay()
  if (row.outcome === 'wrong')
    return choice === undefined ? (
      <Button variant="default" size="compact-sm" onClick={() => onChoose(row.n, 0)}>
        {t(words.leave)}
      </Button>
    ) : (
      <Button variant="subtle" size="compact-sm" onClick={() => onChoose(row.n, null)}>
        {t(words.undo)}
      </Button>
    )
  return (
    <SegmentedControl
      size="xs"
      aria-label={row.message ?? row.lineName}
      value={choice === undefined ? '' : String(choice)}
      onChange={(at) => onChoose(row.n, Number(at))}
      data={row.choices.map((one, at) => ({ value: String(at), label: one.words }))}
    />
  )
}

/** As read, with every decimal: here somebody compares it with the cell. */
const saidExact = (
  value: number,
  { measureUnit }: IntakeRow,
  language: 'vi' | 'en',
  number: (value: number, digits?: number) => string,
): string => {
  if (measureUnit === 'yes-no')
    return value === 1 ? { vi: 'Có', en: 'Yes' }[language] : { vi: 'Không', en: 'No' }[language]
  return measureUnit === null ? number(value, 6) : saidValue(value, measureUnit, language, (one) => number(one, 6))
}

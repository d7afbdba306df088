import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { epidemicLevels, type LevelInput } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import page from '../Epidemic.module.css'
import { levelText } from './text.ts'

/** A row as it is saved: the name was for reading. */
const inputOf = ({ unitId, adultsOneDose, adultsFull, riskFull, deaths, capacity }: LevelInput): LevelInput => ({
  unitId,
  adultsOneDose,
  adultsFull,
  riskFull,
  deaths,
  capacity,
})

/** Coverage and capacity pasted from a spreadsheet: read first, what was not understood shown, then saved. */
export function EnterInputs({ disease, day }: { disease: string; day: Day }) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const read = useAct(epidemicLevels.readLevelInputs)
  const save = useAct(epidemicLevels.enterLevelInputs, { done: t(levelText.saved), onDone: () => setOpen(false) })
  const found = read.data
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(levelText.enter)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t(levelText.enter)} size="lg">
        <div className={page.page}>
          <p className={page.note}>{t(levelText.enterHint)}</p>
          <Textarea
            label={t(levelText.pasted)}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              read.reset()
            }}
            autosize
            minRows={6}
            maxRows={14}
          />
          {found === undefined ? (
            <Button
              disabled={text.trim() === ''}
              loading={read.isPending}
              onClick={() => read.mutate({ body: { day, text } })}
            >
              {t(levelText.read)}
            </Button>
          ) : (
            <>
              <b>{t(levelText.understood, { n: found.rows.length })}</b>
              {found.notUnderstood.length > 0 && (
                <div>
                  <b>{t(levelText.notUnderstood, { n: found.notUnderstood.length })}</b>
                  <ul>
                    {found.notUnderstood.map(({ line, why }) => (
                      <li key={line}>{t(levelText.line, { n: line, why })}</li>
                    ))}
                  </ul>
                </div>
              )}
              <Button
                disabled={found.rows.length === 0}
                loading={save.isPending}
                onClick={() => save.mutate({ body: { disease, day, rows: found.rows.map(inputOf) } })}
              >
                {t(levelText.save, { n: found.rows.length, day: formatDay(day) })}
              </Button>
            </>
          )}
        </div>
      </Modal>
    </>
  )
}

import { Button, Drawer, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { epidemicLevels, type LevelUnit } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import page from '../Epidemic.module.css'
import { Criteria } from './Criteria.tsx'
import { LEVELS } from './colors.ts'
import { LevelMark } from './LevelMark.tsx'
import { proposalWords } from './said.ts'
import { levelText } from './text.ts'

interface Props {
  readonly unit: LevelUnit | null
  readonly disease: string
  readonly day: Day
  readonly mayConfirm: boolean
  readonly onClose: () => void
}

/** One commune: its criteria, what was confirmed before, and the level to confirm. */
export function UnitDrawer({ unit, onClose, ...rest }: Props) {
  return (
    <Drawer opened={unit !== null} onClose={onClose} title={unit?.unitName} position="right" size="lg">
      {unit !== null && <Inside key={unit.unitId} unit={unit} {...rest} />}
    </Drawer>
  )
}

function Inside({ unit, disease, day, mayConfirm }: Omit<Props, 'onClose' | 'unit'> & { readonly unit: LevelUnit }) {
  const t = useSay()
  const f = useFormat()
  const { unitId, people, peopleYear, confirmed, assessment, inputs, quarantined } = unit
  const [level, setLevel] = useState(String(assessment?.level ?? confirmed?.level ?? 1))
  const [note, setNote] = useState('')
  const confirm = useAct(epidemicLevels.confirmEpidemicLevels, {
    done: ({ confirmed: n }) => t(levelText.confirmDone, { n }),
  })
  const history = useAnswer(epidemicLevels.getEpidemicLevelHistory, { params: { unit: unitId }, query: { disease } })
  return (
    <div className={page.page}>
      <span className={page.bar}>
        {confirmed === null ? t(levelText.notConfirmed) : <LevelMark level={confirmed.level} />}
        <span>
          {people === null || peopleYear === null
            ? t(levelText.peopleMissing)
            : t(levelText.people, { n: f.number(people, 0), year: peopleYear })}
        </span>
      </span>
      <div>
        <b>
          {t(levelText.proposed)}: {proposalWords(assessment, t)}
        </b>
        {assessment?.heldFrom ? <p className={page.note}>{t(levelText.held, { from: assessment.heldFrom })}</p> : null}
      </div>
      <Criteria unit={unit} />
      <p className={page.note}>
        {inputs === null
          ? t(levelText.inputsNone)
          : `${t(levelText.inputsOf, { day: formatDay(inputs.day), who: inputs.by ?? '' })}${inputs.day < day ? ` (${t(levelText.carried)})` : ''}`}
        {quarantined > 0 && ` · ${t(levelText.quarantined, { n: quarantined })}`}
        <br />
        {assessment?.criteria.some(({ cited }) => !cited) && t(levelText.uncheckedNote)}
      </p>
      {mayConfirm && (
        <div className={page.page} style={{ gap: 8 }}>
          <SegmentedControl
            aria-label={t(levelText.confirm)}
            data={LEVELS.map((n) => ({ value: String(n), label: t(levelText.level, { n }) }))}
            value={level}
            onChange={setLevel}
          />
          <Textarea
            label={t(levelText.note)}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={500}
            autosize
          />
          <Button
            loading={confirm.isPending}
            onClick={() =>
              confirm.mutate({
                body: {
                  disease,
                  day,
                  units: [
                    { unitId, level: Number(level) as 1 | 2 | 3 | 4, ...(note.trim() ? { note: note.trim() } : {}) },
                  ],
                },
              })
            }
          >
            {t(levelText.confirm)}
          </Button>
        </div>
      )}
      <b>{t(levelText.history)}</b>
      <ul className={page.list}>
        {history.data?.levels.length === 0 && <li>{t(levelText.historyNone)}</li>}
        {history.data?.levels.map((one) => (
          <li key={one.id}>
            <LevelMark level={one.level} />{' '}
            {t(levelText.historyLine, { day: formatDay(one.day), who: one.by ?? '', act: one.act })}
            {one.note !== null && <span className={page.quiet}> “{one.note}”</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

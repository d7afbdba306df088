import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { epidemicLevels, type LevelUnit } from '#epidemic/contract'
import { useAct, useAnswer } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import type { BulkAction } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { toastProblem } from '../ui/toast.tsx'
import { DirectButton } from '../work/DirectButton.tsx'
import css from './Epidemic.module.css'
import { levelColumns } from './risk-level/columns.tsx'
import { EnterInputs } from './risk-level/EnterInputs.tsx'
import { LevelMap } from './risk-level/LevelMap.tsx'
import { Matrix } from './risk-level/Matrix.tsx'
import { levelText } from './risk-level/text.ts'
import { UnitDrawer } from './risk-level/UnitDrawer.tsx'

/** Every commune's epidemic level on the page's day: in force, proposed by the rule, and why. */
export default function EpidemicLevelsPage() {
  const t = useSay()
  const may = useMay()
  const { day } = useAsOf()
  const [search, setSearch] = useSearchParams()
  const [place, disease] = [search.get('place'), search.get('disease')]
  const [openUnit, setOpenUnit] = useState<string | null>(null)
  const answer = useAnswer(epidemicLevels.listEpidemicLevels, {
    query: { day, ...(place ? { unit: place } : {}), ...(disease ? { disease } : {}) },
  })
  const confirm = useAct(epidemicLevels.confirmEpidemicLevels, {
    done: ({ confirmed }) => t(levelText.confirmDone, { n: confirmed }),
  })
  const columns = useMemo(() => levelColumns(t), [t])
  const data = answer.data
  const asProposed = (rows: readonly LevelUnit[]) => {
    const units = rows.flatMap(({ unitId, assessment }) =>
      assessment?.level ? [{ unitId, level: assessment.level }] : [],
    )
    if (units.length === 0 || !data)
      toastProblem({ title: t(levelText.nothing), detail: null, fields: [], requestId: null })
    else confirm.mutate({ body: { disease: data.disease, day, units } })
  }
  const actions: readonly BulkAction<LevelUnit>[] = data?.mayConfirm
    ? [{ words: t(levelText.confirmAsProposed), run: asProposed }]
    : []
  return (
    <Page
      title={t(levelText.title)}
      lead={data?.rule && t(levelText.lead, { disease: data.disease, act: data.rule.act })}
      actions={
        data && (
          <>
            {data.diseases.length > 1 && (
              <Select
                aria-label={t(levelText.title)}
                w={160}
                data={data.diseases}
                value={data.disease}
                allowDeselect={false}
                onChange={(to) =>
                  setSearch((before) => {
                    const after = new URLSearchParams(before)
                    if (to) after.set('disease', to)
                    return after
                  })
                }
              />
            )}
            <DirectButton
              about={{ type: 'epidemic.epidemic-level', id: place ?? 'all', label: t(levelText.title) }}
              rule={{ id: 'epidemic.level', settings: { levels: '3,4' } }}
            />
            {data.rule && may('epidemic.act') && <EnterInputs disease={data.disease} day={day} />}
          </>
        )
      }
    >
      <Answer of={answer} rows={10}>
        {(all) =>
          all.rule === null ? (
            <Card>
              <EmptyState
                title={t(levelText.noRule, { disease: all.disease, day: formatDay(all.day) })}
                hint={t(levelText.noRuleHint)}
              />
            </Card>
          ) : (
            <div className={css.page} aria-busy={answer.isPlaceholderData}>
              <p className={css.said}>{t(levelText.state, { day: formatDay(all.day), ...tally(all.units) })}</p>
              <LevelMap day={all.day} units={all.units} selected={openUnit} onSelect={setOpenUnit} />
              <Card title={t(levelText.table)} pad={false}>
                <DataTable
                  name="levels"
                  caption={t(levelText.title)}
                  rows={all.units}
                  rowId={(row) => row.unitId}
                  columns={columns}
                  onOpen={(row) => setOpenUnit(row.unitId)}
                  actions={actions}
                  sortedBy={['rate', true]}
                  current={openUnit}
                  maxHeight={560}
                  empty={<EmptyState title={t(levelText.empty)} />}
                />
              </Card>
              <Matrix rule={all.rule} disease={all.disease} mayConfirm={all.mayConfirm} />
              <UnitDrawer
                unit={all.units.find(({ unitId }) => unitId === openUnit) ?? null}
                disease={all.disease}
                day={all.day}
                mayConfirm={all.mayConfirm}
                onClose={() => setOpenUnit(null)}
              />
            </div>
          )
        }
      </Answer>
    </Page>
  )
}

function tally(units: readonly LevelUnit[]) {
  const at = (level: number): number => units.filter(({ confirmed }) => confirmed?.level === level).length
  return {
    one: at(1),
    two: at(2),
    three: at(3),
    four: at(4),
    none: units.filter(({ confirmed }) => confirmed === null).length,
    differs: units.filter(({ assessment, confirmed }) => assessment?.level && assessment.level !== confirmed?.level)
      .length,
    missing: units.filter(({ assessment }) => assessment?.level === null).length,
  }
}

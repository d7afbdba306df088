import { Select } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { testing } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Page } from '../ui/Page.tsx'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { Coming } from './testing/Coming.tsx'
import { PoolAdvice } from './testing/PoolAdvice.tsx'
import { Pools } from './testing/Pools.tsx'
import { ReadResults } from './testing/ReadResults.tsx'
import { ResultFiles } from './testing/ResultFiles.tsx'
import { Scan } from './testing/Scan.tsx'
import css from './testing/Testing.module.css'
import { testingText } from './testing/text.ts'

/** The bench: receive, scan, pool, answer; one at a time or a whole file. */
export default function LaboratoryPage() {
  const t = useSay()
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const { data } = useAnswer(testing.listLaboratories, { query: {} })
  const laboratories = data?.laboratories ?? []
  const laboratory =
    search.get('laboratory') ?? laboratories.find(({ queue }) => queue > 0)?.id ?? laboratories[0]?.id ?? null
  const choose = (to: string | null) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (to !== null) after.set('laboratory', to)
      return after
    })
  return (
    <Page title={t(testingText.benchTitle)} lead={t(testingText.benchLead)} back={paths.testing()}>
      <div className={css.column}>
        <div className={css.bar}>
          <Select
            aria-label={t(testingText.which)}
            data={laboratories.map(({ id, name }) => ({ value: id, label: name }))}
            value={laboratory}
            allowDeselect={false}
            onChange={choose}
          />
          <OutbreakSelect />
        </div>
        <div className={css.two}>
          <div className={css.column}>
            <Scan laboratory={laboratory} />
            {may('epidemic.act') && <ReadResults laboratory={laboratory} />}
            <ResultFiles />
          </div>
          <div className={css.column}>
            <Coming laboratory={laboratory} />
            <PoolAdvice laboratory={laboratory} />
            <Pools result="positive" laboratory={laboratory} />
            <Pools result="open" laboratory={laboratory} />
          </div>
        </div>
      </div>
    </Page>
  )
}

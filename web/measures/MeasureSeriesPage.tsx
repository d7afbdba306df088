import { SegmentedControl } from '@mantine/core'
import { useSay } from '../shell/language.tsx'
import { Page } from '../ui/Page.tsx'
import { MergedIndex } from './series/MergedIndex.tsx'
import { OfIndicators } from './series/OfIndicators.tsx'
import { OfUnits } from './series/OfUnits.tsx'
import css from './series/Series.module.css'
import { SeriesBar } from './series/SeriesBar.tsx'
import { words } from './series/text.ts'
import { useSeriesAddress } from './series/useSeriesAddress.ts'

/** Values through time as many small drawings: the communes of one indicator, or the indicators of one commune. */
export default function MeasureSeriesPage() {
  const t = useSay()
  const { get, put } = useSeriesAddress()
  const by = get('by') === 'indicators' ? 'indicators' : 'units'
  return (
    <Page title={t(words.seriesTitle)} wide>
      <div className={css.stack}>
        <SeriesBar withIndicator={by === 'units'}>
          <fieldset className={css.field}>
            <legend className={css.label}>{t(words.by)}</legend>
            <SegmentedControl
              value={by}
              onChange={(value) => put({ by: value === 'indicators' ? value : null })}
              data={[
                { value: 'units', label: t(words.byUnits) },
                { value: 'indicators', label: t(words.byIndicators) },
              ]}
            />
          </fieldset>
        </SeriesBar>
        {by === 'units' ? <OfUnits /> : <OfIndicators />}
        <MergedIndex />
      </div>
    </Page>
  )
}

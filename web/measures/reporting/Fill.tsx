import { Anchor } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useRef, useState } from 'react'
import type { Report } from '#measures/contract'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { PastePanel } from '../exchange/PastePanel.tsx'
import { SpreadsheetPanel } from '../exchange/SpreadsheetPanel.tsx'
import css from './Entry.module.css'
import { EntryBar } from './EntryBar.tsx'
import { EntryGrid, type GoTo } from './EntryGrid.tsx'
import { EntryOne } from './EntryOne.tsx'
import { FaultList } from './FaultList.tsx'
import { Proof } from './Proof.tsx'
import { Submit } from './Submit.tsx'
import { entryWords as words } from './text-entry.ts'
import { useEntry } from './useEntry.ts'

/** A report being filled in: by hand, by spreadsheet, by what is known already; then sent. */
export function Fill({ report }: { report: Report }) {
  const t = useSay()
  const { language } = useLanguage()
  const phone = useMediaQuery('(max-width: 699px)', false, { getInitialValueInEffect: false })
  const [sheet, setSheet] = useState(false)
  const [tried, setTried] = useState(false)
  const entering = useEntry(report)
  const goTo = useRef<GoTo>(null)
  const go = (key: string) => goTo.current?.go(key)
  const wrote = () =>
    entering.unsaved.drop(
      report.lines.map((line) => (line.part ? `${line.indicatorId}/${line.part}` : line.indicatorId)),
    )
  const asSheet = !phone || sheet
  return (
    <div className={css.fill} data-phone={!asSheet || undefined}>
      <SpreadsheetPanel reportId={report.id} onDone={wrote} />
      <EntryBar entering={entering} onGo={go} />
      {tried && <FaultList entering={entering} onGo={go} language={language} />}
      {phone && (
        <Anchor component="button" type="button" onClick={() => setSheet(!sheet)}>
          {t(sheet ? words.oneByOne : words.list)}
        </Anchor>
      )}
      {asSheet ? <EntryGrid entering={entering} goTo={goTo} /> : <EntryOne entering={entering} goTo={goTo} />}
      {!phone && (
        <details className={css.panel}>
          <summary>{t(words.pastePanel)}</summary>
          <PastePanel reportId={report.id} onDone={wrote} />
        </details>
      )}
      <Card title={t(words.proofWhole)}>
        <Proof report={report.id} line={null} evidence={report.evidence} mayAdd />
      </Card>
      <Submit entering={entering} onTry={() => setTried(true)} onGo={go} />
    </div>
  )
}

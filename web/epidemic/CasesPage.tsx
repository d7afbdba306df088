import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { cases, classWords, type InvestigationLine } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { KeptForms } from './cases/KeptForms.tsx'
import { caseText, definitionText } from './cases/text.ts'
import css from './Epidemic.module.css'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { useScope } from './useScope.ts'

/** Investigations: those on this device that still have to be sent, and those of the place. */
export default function CasesPage() {
  const t = useSay()
  const may = useMay()
  const { query, outbreak } = useScope()
  const answer = useAnswer(cases.listInvestigations, { query })
  return (
    <Page
      title={t(caseText.list)}
      lead={t(caseText.lead)}
      wide
      actions={
        <>
          <Button component={Link} to={paths.caseDefinitions()} variant="default">
            {t(definitionText.title)}
          </Button>
          {may('epidemic.act') && (
            <Button component={Link} to={paths.caseForm(outbreak === null ? {} : { outbreak })}>
              {t(caseText.newForm)}
            </Button>
          )}
        </>
      }
    >
      <div className={css.page}>
        {may('epidemic.act') && <KeptForms />}
        <OutbreakSelect />
        <Answer of={answer}>{({ investigations }) => <Lines of={investigations} />}</Answer>
      </div>
    </Page>
  )
}

function Lines({ of }: { of: readonly InvestigationLine[] }) {
  const t = useSay()
  const f = useFormat()
  const columns = useMemo<readonly Column<InvestigationLine>[]>(
    () => [
      { id: 'code', head: t(caseText.code), value: (row) => row.code, filter: 'text', width: 120 },
      { id: 'unit', head: t(caseText.commune), value: (row) => row.unitName ?? '', filter: 'text' },
      {
        id: 'class',
        head: t(caseText.class),
        value: (row) => row.classification ?? '',
        words: (row) => (row.classification === null ? '–' : t(classWords[row.classification])),
        filter: 'choice',
        width: 150,
      },
      {
        id: 'onset',
        head: t(caseText.onset),
        value: (row) => row.onsetOn,
        cell: (row) => (row.onsetOn === null ? '' : formatDay(row.onsetOn)),
        filter: 'day',
        width: 120,
      },
      {
        id: 'imported',
        head: t(caseText.imported),
        value: (row) => (row.imported ? '1' : ''),
        words: (row) => (row.imported ? t(caseText.imported) : ''),
        width: 150,
        phone: 'hide',
      },
      {
        id: 'updated',
        head: t(caseText.updated),
        value: (row) => row.updatedAt,
        cell: (row) => f.instant(row.updatedAt),
        width: 150,
      },
      { id: 'by', head: t(caseText.by), value: (row) => row.updatedBy ?? '', phone: 'hide' },
    ],
    [t, f],
  )
  return (
    <DataTable
      name="cases"
      caption={t(caseText.list)}
      rows={of}
      rowId={(row) => row.personId}
      columns={columns}
      to={(row) => paths.person(row.personId)}
      sortedBy={['-updated']}
      empty={<EmptyState title={t(caseText.none)} />}
    />
  )
}

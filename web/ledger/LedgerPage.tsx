import { Button } from '@mantine/core'
import { IconDownload, IconKey } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { type FactView, ledger } from '#ledger/contract'
import { hrefOf, useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { saveText } from '../ui/save.ts'
import { useFormat } from '../ui/useFormat.ts'
import { factColumns } from './columns.ts'
import { FactDrawer } from './FactDrawer.tsx'
import { SealLine } from './SealLine.tsx'
import { texts } from './text.ts'
import { useFacts } from './useFacts.ts'

const NAME = 'facts'

/** Who did what, newest first, for whoever may see the ledger of a place. */
export default function LedgerPage() {
  const t = useSay()
  const { instant } = useFormat()
  const columns = useMemo(() => factColumns(t, instant), [t, instant])
  const facts = useFacts(NAME, columns)
  const rows = useMemo(() => facts.data?.pages.flatMap((page) => page.facts) ?? [], [facts.data])
  const [open, setOpen] = useState<FactView | null>(null)
  return (
    <Page title={t(texts.title)} lead={<Lead />} actions={<Actions />} wide>
      {facts.error && <ErrorNote error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.data === undefined && facts.isPending && <Skeletons rows={10} />}
      {facts.data !== undefined && (
        <DataTable
          name={NAME}
          caption={t(texts.title)}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          onOpen={setOpen}
          current={open?.id ?? null}
          empty={<EmptyState title={t(texts.empty)} />}
          remote={{
            hasMore: facts.hasNextPage,
            more: () => void facts.fetchNextPage(),
            busy: facts.isFetchingNextPage,
          }}
        />
      )}
      <FactDrawer fact={open} onClose={() => setOpen(null)} />
    </Page>
  )
}

function Lead() {
  const t = useSay()
  return (
    <>
      <div>{t(texts.lead)}</div>
      <SealLine />
    </>
  )
}

function Actions() {
  const t = useSay()
  const { data } = useAnswer(ledger.getHead, {})
  const publicKey = data?.publicKey ?? null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconKey size={16} aria-hidden />}
        disabled={publicKey === null}
        onClick={() => publicKey !== null && saveText('khoa-cong-khai.pem', 'application/x-pem-file', publicKey)}
      >
        {t(texts.key)}
      </Button>
      <Button
        variant="default"
        component="a"
        href={hrefOf(ledger.exportLedger, {})}
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t(texts.export)}
      </Button>
    </>
  )
}

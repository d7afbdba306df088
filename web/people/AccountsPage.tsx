import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { type AccountSummary, people } from '#people/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { type Say, useSay } from '../shell/language.tsx'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { NewAccount } from './NewAccount.tsx'
import { stateOf } from './state.ts'
import { texts } from './text.ts'

const MOST = 2_000

/** Every account with the posts of today. */
export default function AccountsPage() {
  const t = useSay()
  const f = useFormat()
  const [making, setMaking] = useState(false)
  const accounts = useAnswer(people.listAccounts, { query: { limit: MOST } })
  const columns = useMemo(() => columnsIn(t, f.instant), [t, f])
  return (
    <Page
      title={t(texts.accounts)}
      lead={accounts.data && t(texts.accountsLead, { n: f.number(accounts.data.total) })}
      actions={
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
          {t(texts.newAccount)}
        </Button>
      }
    >
      <Answer of={accounts} rows={10}>
        {({ accounts: rows }) => (
          <DataTable
            name="accounts"
            caption={t(texts.accounts)}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            to={(row) => paths.account(row.id)}
            empty={<EmptyState title={t(texts.noAccounts)} />}
          />
        )}
      </Answer>
      <NewAccount open={making} onClose={() => setMaking(false)} />
    </Page>
  )
}

const columnsIn = (t: Say, instant: ReturnType<typeof useFormat>['instant']): readonly Column<AccountSummary>[] => [
  { id: 'name', head: t(texts.name), value: (row) => row.name, width: 220, phone: 'title' },
  { id: 'username', head: t(texts.username), value: (row) => row.username, width: 150 },
  { id: 'post', head: t(texts.post), value: (row) => row.posts.map((post) => post.title).join('; ') },
  {
    id: 'agency',
    head: t(texts.agency),
    value: (row) => row.posts.map((post) => t(post.agencyName)).join('; '),
    filter: 'text',
    hidden: true,
    phone: 'hide',
  },
  {
    id: 'role',
    head: t(texts.role),
    value: (row) => row.posts.map((post) => t(post.roleName)).join('; '),
    filter: 'choice',
    width: 170,
    phone: 'hide',
  },
  {
    id: 'state',
    head: t(texts.state),
    value: (row) => t(stateOf(row).words),
    cell: (row) => <StatusTag tone={stateOf(row).tone}>{t(stateOf(row).words)}</StatusTag>,
    filter: 'choice',
    width: 150,
  },
  {
    id: 'last',
    head: t(texts.lastSignIn),
    value: (row) => row.lastSignInAt,
    cell: (row) => (row.lastSignInAt === null ? t(texts.never) : instant(row.lastSignInAt)),
    width: 160,
    phone: 'hide',
  },
]

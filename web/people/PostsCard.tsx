import { Button } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { addDays, type Day } from '#kernel/day'
import { type AccountDetail, type PostView, people } from '#people/contract'
import { useAct } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Card } from '../ui/Card.tsx'
import { ConfirmHarm } from '../ui/ConfirmHarm.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { GivePost } from './GivePost.tsx'
import { texts } from './text.ts'

const held = (post: PostView, day: Day): boolean => post.to === null || post.to > day

/** The posts of a person; the administrator gives and ends them here. */
export function PostsCard({ account }: { account: AccountDetail }) {
  const t = useSay()
  const { today } = useAsOf()
  const [giving, setGiving] = useState(false)
  const free = account.locked === null
  const endOf = useCallback(
    (row: PostView) => (free && held(row, today) && row.from < today ? <EndPost post={row} today={today} /> : null),
    [free, today],
  )
  const columns = useMemo<readonly Column<PostView>[]>(
    () => [
      { id: 'title', head: t(texts.post), value: (row) => row.title, phone: 'title' },
      { id: 'agency', head: t(texts.agency), value: (row) => t(row.agencyName), phone: 'line' },
      { id: 'role', head: t(texts.role), value: (row) => t(row.roleName), width: 180, phone: 'hide' },
      {
        id: 'from',
        head: t(texts.from),
        value: (row) => row.from,
        cell: (row) => formatDay(row.from),
        width: 110,
        phone: 'line',
      },
      {
        id: 'to',
        head: t(texts.to),
        value: (row) => row.to,
        cell: (row) => (row.to === null ? t(texts.stillHeld) : formatDay(addDays(row.to, -1))),
        width: 110,
        phone: 'line',
      },
      {
        id: 'end',
        head: '',
        value: () => null,
        width: 160,
        phone: 'line',
        cell: endOf,
      },
    ],
    [t, endOf],
  )
  return (
    <Card
      title={t(texts.posts)}
      pad={false}
      aside={
        free && (
          <Button size="compact-sm" variant="light" onClick={() => setGiving(true)}>
            {t(texts.givePost)}
          </Button>
        )
      }
    >
      <DataTable
        name="posts"
        caption={t(texts.posts)}
        rows={account.posts}
        rowId={(row) => row.id}
        columns={columns}
        sortedBy={['from', true]}
        empty={<EmptyState title={t(texts.noPosts)} />}
        roomy
        bare
      />
      {giving && <GivePost account={account} onClose={() => setGiving(false)} />}
    </Card>
  )
}

function EndPost({ post, today }: { post: PostView; today: Day }) {
  const t = useSay()
  const end = useAct(people.endPost, { quiet: true, done: t(texts.ended) })
  const body = { day: today, reason: t(texts.endPost) }
  return (
    <ConfirmHarm
      verb={t(texts.endPost)}
      name={post.title}
      consequence={t(texts.endPostWill)}
      onConfirm={() => end.mutateAsync({ params: { id: post.id }, body })}
    >
      {(ask) => (
        <Button size="compact-xs" variant="light" color="red" onClick={ask}>
          {t(texts.endPost)}
        </Button>
      )}
    </ConfirmHarm>
  )
}

import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconCheck, IconMailOpened, IconSettings } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type Notice, notices, noticeTexts } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { groupByCase, type NoticeGroup } from './notices/group.ts'
import css from './notices/Notices.module.css'
import { words } from './notices/text.ts'
import { noticePath, useOpenNotice } from './notices/useOpenNotice.ts'

/** What I was told, by case, the latest first. */
export default function NoticesPage() {
  const t = useSay()
  const [search, setSearch] = useSearchParams()
  const only = search.get('only') === 'unread' ? 'unread' : 'all'
  const [before, setBefore] = useState<string | null>(null)
  const answer = useAnswer(notices.listNotices, { query: { only, ...(before === null ? {} : { before }) } })
  const readAll = useAct(notices.readNotices)
  const unread = answer.data?.unread ?? 0
  const show = (to: string) => {
    setBefore(null)
    setSearch(to === 'unread' ? { only: to } : {})
  }
  return (
    <Page
      title={t(words.title)}
      lead={answer.data && (unread > 0 ? t(words.unreadOf, { n: unread }) : t(words.allRead))}
      actions={
        <>
          <Button
            variant="default"
            component={Link}
            to={paths.noticeSettings()}
            leftSection={<IconSettings size={18} aria-hidden />}
          >
            {t(words.settings)}
          </Button>
          <Button
            leftSection={<IconCheck size={18} aria-hidden />}
            disabled={unread === 0}
            loading={readAll.isPending}
            onClick={() => readAll.mutate({ body: {} })}
          >
            {t(words.readAll)}
          </Button>
        </>
      }
    >
      <SegmentedControl
        aria-label={t(words.show)}
        value={only}
        onChange={show}
        data={[
          { value: 'all', label: t(words.all) },
          { value: 'unread', label: t(words.unread) },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      <Answer of={answer}>
        {({ items, more }) => (
          <>
            {items.length === 0 && (
              <EmptyState title={t(only === 'unread' ? words.noneUnread : words.none)} hint={t(words.noneDo)} />
            )}
            {groupByCase(items).map((group) => (
              <CaseCard key={group.key} group={group} />
            ))}
            <div>
              {before !== null && (
                <Button variant="default" mr="sm" onClick={() => setBefore(null)}>
                  {t(words.newest)}
                </Button>
              )}
              {more && (
                <Button variant="default" onClick={() => setBefore(items.at(-1)?.id ?? null)}>
                  {t(words.older)}
                </Button>
              )}
            </div>
          </>
        )}
      </Answer>
    </Page>
  )
}

function CaseCard({ group: { first, notices: told } }: { group: NoticeGroup }) {
  const t = useSay()
  const kind = noticeTexts.kind[first.subject.type.replace('work.', '') as keyof typeof noticeTexts.kind]
  const code = [kind && t(kind), first.code].filter(Boolean).join(' ')
  const to = noticePath(first)
  return (
    <Card title={first.title} aside={<span className={css.quiet}>{code}</span>} {...(to === null ? {} : { to })}>
      <ul className={css.list}>
        {told.map((notice) => (
          <Line key={notice.id} notice={notice} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ notice }: { notice: Notice }) {
  const t = useSay()
  const f = useFormat()
  const open = useOpenNotice()
  const mark = useAct(notices.readNotices)
  const about = [notice.by, f.instant(notice.at), notice.due === null ? null : t(words.due, { day: f.day(notice.due) })]
  const label = notice.read ? words.unreadOne : words.readOne
  return (
    <li className={css.line} data-unread={!notice.read || undefined}>
      <span className={css.dot} aria-hidden />
      <button type="button" className={css.open} onClick={() => open(notice)}>
        <div className={css.said}>{t(notice.said)}</div>
        {notice.words !== null && <div className={css.words}>“{notice.words}”</div>}
        <div className={css.quiet}>{about.filter(Boolean).join(' · ')}</div>
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={40}
        aria-label={t(label)}
        title={t(label)}
        onClick={() => mark.mutate({ body: { ids: [notice.id], read: !notice.read } })}
      >
        <IconMailOpened size={18} aria-hidden />
      </ActionIcon>
    </li>
  )
}

import { Button, Modal, TextInput } from '@mantine/core'
import { IconKeyboard, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { BULK_STEPS, type BulkStep, INBOX_GROUPS, INBOX_KINDS, type InboxItem, inboxTexts } from '#work/contract'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { BulkDialog } from './inbox/BulkDialog.tsx'
import css from './inbox/Inbox.module.css'
import { InboxRow } from './inbox/InboxRow.tsx'
import { sheet, words } from './inbox/text.ts'
import { type Inbox, useInbox } from './inbox/useInbox.ts'
import { useInboxKeys } from './inbox/useInboxKeys.ts'
import { words as workWords } from './text.ts'

/** What waits for me across all kinds, the most pressing first; whom I wait for, last. */
export default function InboxPage() {
  const t = useSay()
  const may = useMay()
  const inbox = useInbox()
  const [helping, setHelping] = useState(false)
  const [moving, setMoving] = useState<{ step: BulkStep; items: readonly InboxItem[] } | null>(null)
  const current = useInboxKeys(inbox, {
    move: (step, items) => setMoving({ step, items }),
    help: () => setHelping(true),
  })
  const { answer } = inbox
  return (
    <Page
      title={t(words.title)}
      lead={answer.data && answer.data.count > 0 ? t(words.count, { n: answer.data.count }) : undefined}
      actions={
        <>
          <Button
            variant="default"
            className={css.keys ?? ''}
            leftSection={<IconKeyboard size={18} aria-hidden />}
            onClick={() => setHelping(true)}
          >
            {t(words.keys)}
          </Button>
          {may('work.direct') && (
            <Button component={Link} to={paths.newDirective()}>
              {t(workWords.newDirective)}
            </Button>
          )}
        </>
      }
    >
      <FilterBar inbox={inbox} />
      <Answer of={answer}>
        {({ items, groups, total }) =>
          items.length === 0 ? (
            <Nothing filtered={inbox.kind !== null || inbox.words !== ''} />
          ) : (
            <>
              {INBOX_GROUPS.filter((group) => items.some((item) => item.group === group)).map((group) => (
                <div key={group} className={css.group} data-group={group}>
                  <Card title={`${t(inboxTexts.group[group])} (${groups[group]})`} pad={false}>
                    <ul className={css.list}>
                      {items
                        .filter((item) => item.group === group)
                        .map((item) => (
                          <InboxRow
                            key={`${item.kind} ${item.id}`}
                            item={item}
                            current={current === item.id}
                            chosen={inbox.isChosen(item)}
                            onChoose={() => inbox.choose(item)}
                          />
                        ))}
                    </ul>
                  </Card>
                </div>
              ))}
              {total > items.length && (
                <Button variant="default" onClick={inbox.more} style={{ alignSelf: 'center' }}>
                  {t(words.more, { n: total - items.length })}
                </Button>
              )}
            </>
          )
        }
      </Answer>
      {inbox.chosen.length > 0 && (
        <section className={css.acts} aria-label={t(words.selected, { n: inbox.chosen.length })}>
          <span>{t(words.selected, { n: inbox.chosen.length })}</span>
          {BULK_STEPS.filter((step) => inbox.chosen.some(({ steps }) => steps.includes(step))).map((step) => (
            <Button
              key={step}
              variant={step === 'accept' ? 'filled' : 'default'}
              onClick={() => setMoving({ step, items: inbox.chosen })}
            >
              {t(inboxTexts.step[step])}
            </Button>
          ))}
          <Button variant="subtle" color="gray" className={css.clear ?? ''} onClick={inbox.clear}>
            {t(words.clear)}
          </Button>
        </section>
      )}
      {moving && <BulkDialog {...moving} onClose={() => setMoving(null)} onDone={inbox.clear} />}
      <Modal opened={helping} onClose={() => setHelping(false)} title={t(words.keys)}>
        <dl className={css.sheet}>
          {sheet.map(({ keys, does }) => (
            <div key={keys} style={{ display: 'contents' }}>
              <dt>{keys}</dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </Page>
  )
}

function FilterBar({ inbox }: { inbox: Inbox }) {
  const t = useSay()
  const counts = inbox.answer.data?.kinds
  const all = counts ? Object.values(counts).reduce((sum, n) => sum + n, 0) : null
  const kinds = INBOX_KINDS.filter((kind) => kind === inbox.kind || (counts?.[kind] ?? 0) > 0)
  return (
    <div className={css.bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways in every browser */}
      <div className={css.kinds} role="group" aria-label={t(words.kinds)}>
        <button
          type="button"
          className={css.kind}
          aria-pressed={inbox.kind === null}
          onClick={() => inbox.setKind(null)}
        >
          {t(words.all)} {all}
        </button>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={css.kind}
            aria-pressed={inbox.kind === kind}
            onClick={() => inbox.setKind(kind)}
          >
            {t(inboxTexts.kind[kind])} {counts?.[kind]}
          </button>
        ))}
      </div>
      <TextInput
        className={css.find ?? ''}
        type="search"
        aria-label={t(words.find)}
        placeholder={t(words.find)}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={inbox.words}
        onChange={(event) => inbox.setWords(event.currentTarget.value)}
        // Back to the list, where the letters are keys again.
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </div>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useSay()
  return filtered ? (
    <EmptyState title={t(words.noneFound)} hint={t(words.noneFoundDo)} />
  ) : (
    <EmptyState title={t(words.none)} hint={t(words.noneDo)} />
  )
}

import { Button, Group, Menu, Textarea } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { work } from '#work/contract'
import { useAct } from '../../api.ts'
import { paths, withQuery } from '../../paths.ts'
import { useGo } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { ConfirmHarm } from '../../ui/ConfirmHarm.tsx'
import { words as shared } from '../text.ts'
import { Amend } from './Amend.tsx'
import { Extend } from './Extend.tsx'
import { type Directive, doneOf, openOf } from './roll-up.ts'
import { words } from './text.ts'

/** What whoever issued it may do with it; each says what will happen to how many tasks. */
export function Acts({ directive }: { directive: Directive }) {
  const t = useSay()
  const go = useGo()
  const [asking, setAsking] = useState<'extend' | 'amend' | null>(null)
  const [why, setWhy] = useState('')
  const recall = useAct(work.recallDirective, {
    quiet: true,
    done: ({ recalled }) => t(shared.recalledMany, { n: recalled }),
  })
  const open = openOf(directive)
  const close = () => setAsking(null)
  return (
    <Group gap="sm" wrap="nowrap">
      {open.length > 0 && (
        <Button variant="default" onClick={() => setAsking('extend')}>
          {t(words.extend)}
        </Button>
      )}
      <ConfirmHarm
        verb={t(words.recall)}
        name={directive.number}
        consequence={
          <>
            <p>{t(words.recallSaid, { open: open.length, done: doneOf(directive).length })}</p>
            <Textarea
              label={t(words.why)}
              autosize
              minRows={2}
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
          </>
        }
        onConfirm={() =>
          recall.mutateAsync({ params: { id: directive.id }, body: { words: why.trim(), moves: directive.moves } })
        }
      >
        {(ask) => (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" aria-label={t(words.more)} px="sm">
                <IconDots size={16} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setAsking('amend')}>{t(words.amend)}</Menu.Item>
              <Menu.Item onClick={() => go(withQuery(paths.newDirective(), { replaces: directive.id }))}>
                {t(words.replace)}
              </Menu.Item>
              <Menu.Item color="red" onClick={ask}>
                {t(words.recall)}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </ConfirmHarm>
      {asking === 'extend' && <Extend directive={directive} rows={open} whole onClose={close} />}
      {asking === 'amend' && <Amend directive={directive} onClose={close} />}
    </Group>
  )
}

import { Button, Menu } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { BATCH_FORMATS, quarantining } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { q } from './text.ts'

interface Props {
  readonly people: readonly string[]
  readonly kind: 'quarantine' | 'completion'
  readonly onSent?: () => void
}

/** Numbers and prints papers about people, in the form chosen. */
export function PrintButton({ people, kind, onSent }: Props) {
  const t = useSay()
  const issue = useAct(quarantining.issueDecisions, {
    done: ({ total }) => t(q.issued, { n: total }),
    onDone: () => onSent?.(),
  })
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button
          size="md"
          variant="default"
          loading={issue.isPending}
          leftSection={<IconPrinter size={18} aria-hidden />}
        >
          {t(kind === 'quarantine' ? q.print : q.printDone, { n: people.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {BATCH_FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => issue.mutate({ body: { people: [...people], kind, format } })}>
            {t(q[format])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

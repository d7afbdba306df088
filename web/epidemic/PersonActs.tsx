import { Button, Menu, Modal } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Text } from '#kernel/text'
import { useSay } from '../shell/language.tsx'
import { ConfirmCase } from './acts/ConfirmCase.tsx'
import { CorrectQuarantine } from './acts/CorrectQuarantine.tsx'
import { EndQuarantine } from './acts/EndQuarantine.tsx'
import { RecordEncounter } from './acts/RecordEncounter.tsx'
import { RecordIsolation } from './acts/RecordIsolation.tsx'
import { RetractCase } from './acts/RetractCase.tsx'
import type { PersonAnswer } from './PersonPage.tsx'
import { actText } from './text-acts.ts'
import { courseText } from './text-course.ts'
import { quarantineText } from './text-quarantine.ts'
import { useMark } from './useMark.ts'

const words = {
  confirm: actText.confirm,
  isolate: actText.isolate,
  retract: actText.retract,
  encounter: actText.encounter,
  end: courseText.end,
  correct: courseText.correct,
} satisfies Record<string, Text>
type Act = keyof typeof words

/** What may be done to this person now; what is most urgent is a button, the rest a menu. */
export function PersonActs({ of: { person } }: { of: PersonAnswer }) {
  const t = useSay()
  const [open, setOpen] = useState<Act | null>(null)
  const mark = useMark()
  const { state } = person.quarantine
  const waits = state === 'waiting' || state === 'late'
  const close = () => setOpen(null)
  const isCase = person.confirmedAt !== null
  const offered: readonly Act[] = [
    'encounter',
    ...(isCase ? (['isolate'] as const) : (['confirm'] as const)),
    ...(state === 'quarantined' ? (['end'] as const) : []),
    ...(state === 'quarantined' || state === 'released' ? (['correct'] as const) : []),
    ...(isCase ? (['retract'] as const) : []),
  ]
  const busy = mark.pending.has(person.id)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t(actText.update)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((act) => (
            <Menu.Item key={act} onClick={() => setOpen(act)} {...(act === 'retract' ? { color: 'red' } : {})}>
              {t(words[act])}
            </Menu.Item>
          ))}
          {waits && <Menu.Item onClick={() => void mark.run([person], 'home')}>{t(quarantineText.markHome)}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {waits && (
        <Button loading={busy} style={{ flexGrow: 2 }} onClick={() => void mark.run([person], 'facility')}>
          {t(quarantineText.markFacility)}
        </Button>
      )}
      <Modal opened={open !== null} onClose={close} title={open && `${t(words[open])}: ${person.code}`} size="lg">
        {open === 'confirm' && <ConfirmCase person={person} onDone={close} />}
        {open === 'isolate' && <RecordIsolation person={person} onDone={close} />}
        {open === 'retract' && <RetractCase person={person} onDone={close} />}
        {open === 'end' && <EndQuarantine person={person} onDone={close} />}
        {open === 'correct' && <CorrectQuarantine person={person} onDone={close} />}
        {open === 'encounter' && <RecordEncounter person={person} onDone={close} />}
      </Modal>
    </>
  )
}

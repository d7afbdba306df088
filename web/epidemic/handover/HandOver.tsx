import { Button, Menu } from '@mantine/core'
import { IconShare3 } from '@tabler/icons-react'
import { useState } from 'react'
import { HANDED_OVER, type HandedOver, handover } from '#epidemic/contract'
import { call } from '../../api.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { saveBlob } from '../../ui/save.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { useScope } from '../useScope.ts'
import { handoverTexts as texts } from './text.ts'

/** The outbreak chosen, as open files for other people's tools; without identities. */
export function HandOver() {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const { outbreak, query } = useScope()
  const [busy, setBusy] = useState(false)
  if (outbreak === null) return null
  const save = async (what: HandedOver): Promise<void> => {
    setBusy(true)
    try {
      const file = await call(handover.handOver, { body: { ...query, outbreak, what } })
      saveBlob(`${outbreak}-${what}.csv`, file)
      toastDone(t(texts.done, { what: t(texts[what]), size: f.bytes(file.size) }))
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setBusy(false)
  }
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconShare3 size={16} aria-hidden />} loading={busy} visibleFrom="sm">
          {t(texts.open)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(texts.lead)}</Menu.Label>
        {HANDED_OVER.map((what) => (
          <Menu.Item key={what} onClick={() => void save(what)}>
            {t(texts[what])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { exchange } from '#measures/contract'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import css from './exchange/Exchange.module.css'
import { HowTo } from './exchange/HowTo.tsx'
import { KeyForm } from './exchange/KeyForm.tsx'
import { KeyList } from './exchange/KeyList.tsx'
import { KeyOnce } from './exchange/KeyOnce.tsx'
import { ManyUnits } from './exchange/ManyUnits.tsx'
import { Sendings } from './exchange/Sendings.tsx'
import { intakeWords as words } from './exchange/text-intake.ts'

/** Systems that report without hands: what they sent, their keys, how it is done; and one sheet for many units. */
export default function ReportIntakePage() {
  const t = useSay()
  const may = useMay()
  const keys = useAnswer(exchange.listIntakeKeys, {})
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<{ name: string; key: string } | null>(null)
  const agencies = keys.data?.agencies ?? []
  return (
    <Page
      title={t(words.title)}
      lead={t(words.lead)}
      actions={
        agencies.length > 0 && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
            {t(words.makeKey)}
          </Button>
        )
      }
    >
      <div className={css.page}>
        {may('measures.see') && <Sendings />}
        {may('measures.verify') && <ManyUnits />}
        <Answer of={keys}>
          {({ keys: all, drop }) => (
            <>
              {agencies.length > 0 && <KeyList keys={all} />}
              <HowTo agency={agencies[0]?.id ?? 'so-y-te'} drop={drop} />
            </>
          )}
        </Answer>
      </div>
      {making && <KeyForm agencies={agencies} onClose={() => setMaking(false)} onMade={setMade} />}
      {made && <KeyOnce name={made.name} keyText={made.key} onClose={() => setMade(null)} />}
    </Page>
  )
}

import { useSay } from '../shell/language.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import css from './chains/Chains.module.css'
import { ChainsCard } from './chains/ChainsCard.tsx'
import { SpreadersCard } from './chains/SpreadersCard.tsx'
import { TransmissionCard } from './chains/TransmissionCard.tsx'
import { chainsText } from './chains/text.ts'
import { useChainsAsked, useChainsOutbreak } from './chains/useChains.ts'
import { WhatIfCard } from './chains/WhatIfCard.tsx'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { SimulatedNote } from './SimulatedNote.tsx'
import { useScope } from './useScope.ts'

/** How an outbreak spread: the chains over time, who led to most, and what isolating earlier would have saved. */
export default function ChainsPage() {
  const t = useSay()
  const asked = useChainsAsked()
  const { outbreak, busy } = useChainsOutbreak(useScope().outbreak)
  return (
    <Page
      title={t(chainsText.title)}
      wide
      lead={
        <div className={css.page} style={{ gap: 8 }}>
          <span>{t(chainsText.lead)}</span>
          <OutbreakSelect />
        </div>
      }
    >
      {outbreak === null ? (
        busy ? (
          <Skeletons rows={12} />
        ) : (
          <EmptyState title={t(chainsText.noOutbreak)} />
        )
      ) : (
        <div className={css.page} key={outbreak.id}>
          <ChainsCard outbreak={outbreak} asked={asked} />
          <div className={css.pair}>
            <WhatIfCard outbreak={outbreak} person={asked.person} key={asked.person} />
            <TransmissionCard outbreak={outbreak.id} />
            <SpreadersCard outbreak={outbreak.id} />
          </div>
          <SimulatedNote of={[outbreak]} />
        </div>
      )}
    </Page>
  )
}

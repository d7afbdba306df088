import { epidemic, type Outbreak } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import css from './Epidemic.module.css'
import { texts } from './text.ts'

/** Said wherever figures or people of a simulated outbreak stand. */
export function SimulatedNote({ of }: { of: readonly Pick<Outbreak, 'simulated'>[] }) {
  const t = useSay()
  return of.some(({ simulated }) => simulated) ? <p className={css.note}>{t(texts.simulatedNote)}</p> : null
}

/** The same for outbreaks known by id. */
export function SimulatedNoteFor({ ids }: { ids: readonly string[] }) {
  const { data } = useAnswer(epidemic.listOutbreaks, {}, { staleTime: 60_000 })
  return <SimulatedNote of={data?.outbreaks.filter(({ id }) => ids.includes(id)) ?? []} />
}

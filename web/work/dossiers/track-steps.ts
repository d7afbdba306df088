import type { DossierView, FollowedDossier } from '#work/contract'
import type { Say } from '../../shell/language.tsx'
import { formatInstant } from '../../ui/format.ts'
import type { TrackStep } from './Track.tsx'
import { track } from './text-track.ts'

/** The way so far, as whoever applied reads it: agencies with the moments it came and left, and what is still ahead. */
export function followedSteps(dossier: FollowedDossier, t: Say): readonly TrackStep[] {
  const { stays, clock, stage } = dossier
  const behind = stays.map(({ name, agency, at, leftAt }, n): TrackStep => {
    const state = leftAt !== null || clock === 'stopped' ? 'done' : clock === 'stands' ? 'paused' : 'now'
    const note =
      leftAt === null
        ? t(track.since, { at: formatInstant(at) })
        : t(track.fromTo, { from: formatInstant(at), to: formatInstant(leftAt) })
    return { key: String(n), title: name, agency, allowed: null, used: null, state, note }
  })
  const left = stage === null || clock === 'stopped' ? 0 : stage.of - stage.index - 1
  if (left === 0) return behind
  const ahead = {
    key: 'ahead',
    agency: t(track.left, { n: left }),
    title: '',
    allowed: null,
    used: null,
    state: 'ahead' as const,
  }
  return [...behind, ahead]
}

interface Planned {
  readonly name: string
  readonly hours: number
  readonly agency: string
}

/** The same for officials: working hours used of those allowed at every agency; steps ahead from the procedure. */
export function officialSteps(dossier: DossierView, planned: readonly Planned[], t: Say): readonly TrackStep[] {
  const { stays, clock } = dossier
  const last = stays.at(-1)
  const behind = stays.map((stay, n): TrackStep => {
    const open = stay.leftAt === null && clock !== 'stopped'
    const state = open ? (clock === 'stands' ? 'paused' : 'now') : 'done'
    const note = open && stay.receivedAt === null ? t(track.unconfirmed) : undefined
    return {
      key: String(n),
      title: stay.name,
      agency: stay.agency.name,
      allowed: stay.term,
      used: stay.hours,
      state,
      ...(note === undefined ? {} : { note }),
    }
  })
  const ahead = planned.slice(last === undefined ? 0 : last.stage + 1).map(
    ({ name, agency, hours }, n): TrackStep => ({
      key: `ahead-${n}`,
      title: name,
      agency,
      allowed: hours,
      used: null,
      state: 'ahead',
    }),
  )
  return clock === 'stopped' ? behind : [...behind, ...ahead]
}

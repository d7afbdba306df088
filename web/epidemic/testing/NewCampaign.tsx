import { Button, Checkbox, Group, Modal, Select, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { epidemic, TEST_KINDS, testing, testKinds } from '#epidemic/contract'
import { addDays, isDay } from '#kernel/day'
import { useAct, useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useAsOf, useGo } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { useUnit } from '../../shell/units.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { useScope } from '../useScope.ts'
import { CampaignTarget } from './CampaignTarget.tsx'
import { type Aim, targetOf } from './target.ts'
import { testingText } from './text.ts'
import { targetText } from './text-target.ts'

interface Props {
  readonly onClose: () => void
  /** A cluster it is to be about, from the cluster's page. */
  readonly cluster?: string | null
}

/** Opens a campaign about the place of the page, a whole outbreak, clusters, venues or a list of people. */
export function NewCampaign({ onClose, cluster = null }: Props) {
  const t = useSay()
  const f = useFormat()
  const go = useGo()
  const { today, place } = useAsOf()
  const { outbreak } = useScope()
  const unit = useUnit(place, today)
  const { data } = useAnswer(epidemic.listOutbreaks, {}, { staleTime: 60_000 })
  const open = data?.outbreaks.filter(({ closedOn }) => closedOn === null) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const outbreakId = chosen ?? outbreak ?? open[0]?.id ?? null
  const [name, setName] = useState('')
  const [aim, setAim] = useState<Aim>({
    kind: cluster === null ? 'place' : 'cluster',
    clusters: cluster === null ? [] : [cluster],
    venues: [],
    persons: [],
  })
  const target = targetOf(aim, place)
  const [levels, setLevels] = useState<string[]>(cluster === null ? ['1', '2'] : [])
  /** A list or a venue is about everybody of it, whose level may not be known yet. */
  const aimAt = (to: Aim) => {
    if (to.kind !== aim.kind) setLevels(to.kind === 'place' ? ['1', '2'] : [])
    setAim(to)
  }
  const [startsOn, setStartsOn] = useState<string>(today)
  const [endsOn, setEndsOn] = useState<string>(addDays(today, 2))
  const [kind, setKind] = useState<(typeof TEST_KINDS)[number]>('pcr')
  const [pooled, setPooled] = useState(true)
  const [basis, setBasis] = useState('')
  const act = useAct(testing.openCampaign, {
    quiet: true,
    done: ({ planned }) => t(testingText.openedCampaign, { n: f.number(planned) }),
    onDone: ({ id }) => {
      onClose()
      go(paths.campaign(id))
    },
  })
  const send = () => {
    if (outbreakId === null || target === null || !isDay(startsOn) || !isDay(endsOn)) return
    act.mutate({
      body: {
        outbreakId,
        name: name.trim(),
        target,
        levels: aim.kind === 'persons' ? [] : levels.map(Number),
        startsOn,
        endsOn,
        kind,
        pooled,
        ...(basis.trim() === '' ? {} : { basis: basis.trim() }),
      },
    })
  }
  return (
    <Modal opened onClose={onClose} title={t(testingText.newCampaign)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
        style={{ display: 'grid', gap: 12 }}
      >
        <ErrorNote error={act.error} focus />
        <TextInput
          label={t(testingText.campaignName)}
          description={t(testingText.campaignNameHint)}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          maxLength={200}
          data-autofocus
        />
        <Select
          label={t(testingText.outbreak)}
          data={open.map(({ id, name: called }) => ({ value: id, label: t(called) }))}
          value={outbreakId}
          allowDeselect={false}
          onChange={(to) => {
            setChosen(to)
            setAim({ ...aim, clusters: [], venues: [], persons: [] })
          }}
        />
        {outbreakId !== null && (
          <CampaignTarget
            key={outbreakId}
            aim={aim}
            onAim={aimAt}
            outbreakId={outbreakId}
            placeName={unit?.name ?? null}
          />
        )}
        {aim.kind !== 'persons' && (
          <Checkbox.Group
            label={t(testingText.levels)}
            description={t(targetText.levelsHint)}
            value={levels}
            onChange={setLevels}
          >
            <Group gap="md" mt={4}>
              {['1', '2', '3'].map((level) => (
                <Checkbox key={level} value={level} label={`F${level}`} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <Group grow>
          <TextInput
            type="date"
            label={t(testingText.from)}
            value={startsOn}
            onChange={(event) => setStartsOn(event.currentTarget.value)}
            required
          />
          <TextInput
            type="date"
            label={t(testingText.to)}
            value={endsOn}
            min={startsOn}
            onChange={(event) => setEndsOn(event.currentTarget.value)}
            required
          />
        </Group>
        <Select
          label={t(testingText.kind)}
          data={TEST_KINDS.map((value) => ({ value, label: t(testKinds[value]) }))}
          value={kind}
          allowDeselect={false}
          onChange={(to) => to !== null && setKind(to)}
        />
        <Switch
          label={t(testingText.pooled)}
          checked={pooled}
          onChange={(event) => setPooled(event.currentTarget.checked)}
        />
        <TextInput
          label={t(testingText.basis)}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
          maxLength={300}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(testingText.cancel)}
          </Button>
          <Button
            type="submit"
            loading={act.isPending}
            disabled={name.trim().length < 3 || outbreakId === null || target === null}
          >
            {t(testingText.open)}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

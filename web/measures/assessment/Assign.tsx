import { Button, Group, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { type AssessmentLine, type AssessmentNode, assessments } from '#measures/contract'
import { people } from '#people/contract'
import { useAct, useAnswer } from '../../api.ts'
import { todayHere } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import panel from './Panel.module.css'
import { words } from './text.ts'

interface Props {
  readonly assessment: string
  readonly node: AssessmentNode
  readonly line: AssessmentLine
}

/** Who declares a node and who verifies it: for whoever keeps the edition, while nobody has verified it. */
export function Assign(props: Props) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t(words.assign)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`${t(words.assign)}: ${props.node.code}`}>
        <Fields {...props} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function Fields({ assessment, node, line, onDone }: Props & { readonly onDone: () => void }) {
  const t = useSay()
  const agencies = useAnswer(people.listAgencies, { query: { day: todayHere(), level: 'province' } })
  const assign = useAct(assessments.assignAssessmentLine, { onDone })
  const [agency, setAgency] = useState(node.declarer?.id ?? null)
  const [verifier, setVerifier] = useState(node.verifier?.id ?? null)
  const named = [node.declarer, node.verifier].flatMap((one) => (one ? [one] : []))
  const all = new Map([...named, ...(agencies.data ?? [])].map(({ id, name }) => [id, t(name)]))
  const data = [...all].map(([value, label]) => ({ value, label }))
  return (
    <form
      className={panel.part}
      onSubmit={(event) => {
        event.preventDefault()
        if (agency !== null && verifier !== null)
          assign.mutate({
            params: { id: assessment, code: node.code },
            body: { agency, verifier, revision: line.revision },
          })
      }}
    >
      <Select
        label={t(words.declares)}
        data={data}
        value={agency}
        onChange={setAgency}
        searchable
        allowDeselect={false}
      />
      <Select
        label={t(words.verifies)}
        data={data}
        value={verifier}
        onChange={setVerifier}
        searchable
        allowDeselect={false}
      />
      <Group justify="flex-end">
        <Button type="submit" loading={assign.isPending}>
          {t(words.assign)}
        </Button>
      </Group>
    </form>
  )
}

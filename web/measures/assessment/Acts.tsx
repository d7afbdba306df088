import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type AssessmentView, assessments } from '#measures/contract'
import { hrefOf, useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ConfirmHarm } from '../../ui/ConfirmHarm.tsx'
import { words } from './text.ts'

/** What can be done with the whole: submitted, accepted as declared, settled, taken away as a file. */
export function Acts({ view }: { readonly view: AssessmentView }) {
  const t = useSay()
  const params = { id: view.id }
  const submit = useAct(assessments.submitAssessment, {
    done: ({ submitted, wanting }) =>
      wanting.length === 0
        ? t(words.submitted, { n: submitted.length })
        : t(words.submittedWanting, { n: submitted.length, m: wanting.length }),
  })
  const accept = useAct(assessments.acceptAssessmentLines, {
    done: ({ verified }) => t(words.accepted, { n: verified }),
  })
  const settle = useAct(assessments.settleAssessment, { quiet: true, done: t(words.settled) })
  const ready = view.nodes.filter(({ line }) => line?.may.declare && line.wanting === null)
  const toAccept = view.nodes.flatMap(({ code, line }) =>
    line?.may.verify && line.state === 'declared' ? [{ code, revision: line.revision }] : [],
  )
  const waits = view.nodes.some(({ line }) => line !== null && line.state !== 'verified' && line.state !== 'final')
  return (
    <>
      {view.may.submit && (
        <Button
          disabled={ready.length === 0}
          loading={submit.isPending}
          onClick={() => submit.mutate({ params, body: {} })}
        >
          {ready.length === 0 ? t(words.submit) : t(words.submitReady, { n: ready.length })}
        </Button>
      )}
      {toAccept.length > 0 && (
        <Button loading={accept.isPending} onClick={() => accept.mutate({ params, body: { lines: toAccept } })}>
          {t(words.accept, { n: toAccept.length })}
        </Button>
      )}
      {view.may.settle && !waits && (
        <ConfirmHarm
          verb={t(words.settle)}
          name={t(view.subject.name)}
          consequence={<p>{t(words.settleWhat)}</p>}
          onConfirm={() => settle.mutateAsync({ params })}
        >
          {(ask) => <Button onClick={ask}>{t(words.settle)}</Button>}
        </ConfirmHarm>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            {t(words.export)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={hrefOf(assessments.exportAssessment, { params })}>
            {t(words.exportForm)}
          </Menu.Item>
          <Menu.Item component="a" href={hrefOf(assessments.exportAssessmentEvidence, { params })}>
            {t(words.exportFiles)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

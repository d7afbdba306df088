import { Modal } from '@mantine/core'
import { type EditionHead, type EditionNodeView, indices, ruleFault, ruleFaults, ruleKinds } from '#measures/contract'
import { useAct } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import { type RuleValues, ruleOf, valuesOf } from './rule-form.ts'
import css from './Scoring.module.css'
import { words } from './text.ts'

interface Props {
  readonly edition: EditionHead
  readonly node: EditionNodeView
  readonly onClose: () => void
}

/** Fills in or alters the maximum and the rule of a node, saying what stays as it was. */
export function EditNode({ edition, node, onClose }: Props) {
  const t = useSay()
  const change = useAct(indices.changeEditionNode, { done: t(words.saved), quiet: true })
  const draft = useDraft<RuleValues>(`measures.node.${edition.id}.${node.code}`, valuesOf(node))
  const { kind } = draft.values
  const years = edition.runs.filter(({ state }) => state === 'published').map(({ year }) => year)
  const check = (values: RuleValues): Partial<Record<keyof RuleValues, string>> => {
    const rule = ruleOf(values)
    if (rule === undefined) return values.kind === 'steps' ? { steps: t(words.stepsWrong) } : {}
    const fault = rule && ruleFault(rule, node.direction)
    return fault ? { [rule.kind === 'steps' ? 'steps' : 'full']: t(ruleFaults[fault]) } : {}
  }
  return (
    <Modal opened onClose={onClose} title={t(words.editTitle, { code: node.code })}>
      <p className={css.said}>{t(node.name)}</p>
      <p className={css.state}>{t(words.editSaid, { years: years.join(', ') || t(words.noYears) })}</p>
      <Form
        of={draft}
        submit={t(words.save)}
        check={check}
        onSend={(values) => {
          const rule = ruleOf(values)
          return change.mutateAsync({
            params: { id: edition.id, code: node.code },
            body: {
              max: values.max,
              reason: values.reason,
              ...(node.weight === null ? {} : { weight: values.weight }),
              ...(rule == null ? {} : { rule: rule.kind === 'steps' ? { ...rule, steps: [...rule.steps] } : rule }),
            },
          })
        }}
        onSent={onClose}
      >
        <NumberField of={draft} name="max" label={t(words.max)} />
        {node.weight !== null && <NumberField of={draft} name="weight" label={t(words.weight, { n: '' })} />}
        {node.pointSource !== null && (
          <ChoiceField
            of={draft}
            name="kind"
            label={t(words.ruleKind)}
            choices={(['ratio', 'steps', 'yes-no', 'survey'] as const).map((value) => ({
              value,
              words: t(ruleKinds[value]),
            }))}
          />
        )}
        {(kind === 'ratio' || kind === 'survey') && (
          <>
            <NumberField of={draft} name="zero" label={t(words.zeroAt)} required />
            <NumberField of={draft} name="full" label={t(words.fullAt)} required />
          </>
        )}
        {kind === 'steps' && (
          <LongTextField of={draft} name="steps" label={t(words.stepsField)} hint={t(words.stepsHint)} required />
        )}
        <LongTextField of={draft} name="reason" label={t(words.why)} required />
      </Form>
    </Modal>
  )
}

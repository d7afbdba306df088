import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { CASE_CLASSES, cases, classWords, type Definition, definitionOn, diseaseName } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { AddDefinition } from './cases/AddDefinition.tsx'
import css from './cases/Cases.module.css'
import { definitionText } from './cases/text.ts'
import page from './Epidemic.module.css'

/** Who counts as which class of which disease, from which day on and by which act. */
export default function CaseDefinitionsPage() {
  const t = useSay()
  const [adding, setAdding] = useState(false)
  const answer = useAnswer(cases.listDefinitions, {})
  return (
    <Page
      title={t(definitionText.title)}
      lead={
        answer.data?.mayAdd === false
          ? `${t(definitionText.lead)} ${t(definitionText.askHealth)}`
          : t(definitionText.lead)
      }
      back={paths.cases()}
      actions={answer.data?.mayAdd === true && <Button onClick={() => setAdding(true)}>{t(definitionText.add)}</Button>}
    >
      <Answer of={answer}>{({ definitions }) => <Diseases of={definitions} />}</Answer>
      <Modal opened={adding} onClose={() => setAdding(false)} title={t(definitionText.add)} size="lg">
        {adding && <AddDefinition onDone={() => setAdding(false)} />}
      </Modal>
    </Page>
  )
}

function Diseases({ of }: { of: readonly Definition[] }) {
  const t = useSay()
  const { day } = useAsOf()
  const keyOf = ({ names, disease }: Definition): string => names[0] ?? diseaseName(disease)
  const diseases = [...new Map(of.map((one) => [keyOf(one), one.disease]))]
  return (
    <div className={page.page}>
      {diseases.map(([key, disease]) => (
        <Card key={key} title={disease}>
          {of
            .filter((one) => keyOf(one) === key)
            .toSorted((a, b) => (a.from < b.from ? 1 : -1))
            .map((one) => (
              <details key={one.id} open={definitionOn(of, disease, day)?.id === one.id}>
                <summary>
                  <b>{one.act}</b> {t(definitionText.from, { day: formatDay(one.from) })}{' '}
                  {definitionOn(of, disease, day)?.id === one.id && (
                    <StatusTag tone="active">{t(definitionText.now)}</StatusTag>
                  )}{' '}
                  {one.added && <StatusTag>{t(definitionText.added)}</StatusTag>}
                </summary>
                <Criteria of={one} />
              </details>
            ))}
        </Card>
      ))}
    </div>
  )
}

function Criteria({ of: { classes, findings } }: { of: Definition }) {
  const t = useSay()
  const words = new Map(findings.map((one) => [one.code, t(one.words)]))
  return (
    <dl className={css.criteria}>
      {CASE_CLASSES.map((name) => (
        <div key={name}>
          <dt>{t(classWords[name])}</dt>
          <dd>
            {classes[name].length === 0 ? (
              <span className={css.quiet}>{t(definitionText.noClass)}</span>
            ) : (
              <ul>
                {classes[name].map((criterion) => (
                  <li key={criterion.words.vi}>
                    {t(criterion.words)}{' '}
                    <span className={css.quiet}>
                      (
                      {criterion.all
                        .map(({ atLeast, of }) =>
                          of.length === 1
                            ? (words.get(of[0] ?? '') ?? '')
                            : t(definitionText.anyOf, {
                                n: atLeast,
                                list: of.map((code) => words.get(code) ?? code).join(', '),
                              }),
                        )
                        .join(' + ')}
                      )
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

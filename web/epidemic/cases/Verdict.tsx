import {
  CASE_CLASSES,
  CLASSIFICATIONS,
  classWords,
  type Definition,
  fieldWords,
  proposeClass,
} from '#epidemic/contract'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import type { Draft } from '../../form/useDraft.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import css from './Cases.module.css'
import { MomentField } from './MomentField.tsx'
import { caseText, definitionText } from './text.ts'
import type { CaseValues } from './values.ts'

interface Props {
  readonly of: Draft<CaseValues>
  readonly isCase: boolean
  readonly definition: Definition | null
  readonly disease: string
}

/** What the definition of the day makes of the findings, and what the officer decides. */
export function Verdict({ of, isCase, definition, disease }: Props) {
  const t = useSay()
  const { symptoms, tests, links, classification } = of.values
  const proposal = definition && proposeClass(definition, [...symptoms, ...tests, ...links])
  // A class the act does not know is not offered, unless it was chosen before.
  const used = (name: string): boolean =>
    definition === null ||
    name === classification ||
    !CASE_CLASSES.some((one) => one === name) ||
    definition.classes[name as (typeof CASE_CLASSES)[number]].length > 0
  return (
    <>
      <div className={css.proposal} aria-live="polite">
        {definition === null ? (
          <p>
            {t(caseText.noDefinition, { disease })} <Link to={paths.caseDefinitions()}>{t(definitionText.title)}</Link>
          </p>
        ) : proposal === null ? (
          <p>{t(caseText.proposedNone, { act: definition.act })}</p>
        ) : (
          <>
            <p>
              <b>{t(caseText.proposed, { act: definition.act, class: t(classWords[proposal.class]) })}</b>,{' '}
              {t(caseText.because)}
            </p>
            <ul>
              {proposal.met.map(({ words }) => (
                <li key={words.vi}>{t(words)}</li>
              ))}
            </ul>
          </>
        )}
        <p className={css.quiet}>{t(caseText.confirmBy)}</p>
      </div>
      {isCase ? (
        <p className={css.quiet}>{t(caseText.retractFirst)}</p>
      ) : (
        <ChoiceField
          of={of}
          name="classification"
          label={t(fieldWords.classification)}
          choices={CLASSIFICATIONS.filter(used).map((value) => ({ value, words: t(classWords[value]) }))}
        />
      )}
      {classification === 'confirmed' && (
        <MomentField of={of} name="confirmedAt" label={t(fieldWords.confirmedAt)} required disabled={isCase} />
      )}
    </>
  )
}

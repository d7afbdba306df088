import type { Text } from '#kernel/text'
import { directiveStep } from '../directives/text.ts'
import { dossierTexts } from '../dossiers/text.ts'
import type { CaseKind } from '../names.ts'
import { petitionStep } from '../petitions/text.ts'
import { texts } from '../text.ts'

const names: Readonly<Record<CaseKind, Readonly<Record<string, Text>>>> = {
  directive: directiveStep,
  task: texts.taskStep,
  petition: petitionStep,
  dossier: dossierTexts.step,
}

/** What a step is called; its own id where it has no words. */
export const stepName = (kind: CaseKind, step: string): Text => names[kind][step] ?? { vi: step, en: step }

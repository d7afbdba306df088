import { dossiers } from '#work/contract'
import { call } from '../../api.ts'
import { chosenLanguage } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { toastProblem } from '../../ui/toast.tsx'

/** A tab that was opened has its own hold of the file after this. */
const HOLD_MS = 60_000

/** Shows a PDF in a tab of its own, where the browser can print it. */
export async function openFile(input: { params: { id: string; file: string } }): Promise<void> {
  try {
    const blob = await call(dossiers.readDossierFile, input)
    const url = URL.createObjectURL(blob)
    open(url, '_blank')
    setTimeout(() => URL.revokeObjectURL(url), HOLD_MS)
  } catch (error) {
    toastProblem(problemOf(error, chosenLanguage()))
  }
}

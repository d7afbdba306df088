import type { AnswerOf } from '#platform/http/client'
import { petitions } from '#work/contract'
import { useAnswer } from '../../../api.ts'

export type Case = AnswerOf<typeof petitions.getPetition>
export type CaseStep = Case['next'][number]['step']

export const usePetition = (id: string) => useAnswer(petitions.getPetition, { params: { id } }, { keep: false })

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type PlanAnswer, type PlanHead, type PlanView, plans } from '#work/contract'
import { call, keyOf } from '../../api.ts'
import { useLanguage } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { toastProblem } from '../../ui/toast.tsx'

/** Keeps what the reviewer types and answers on the server, one after the other in the order it was given. */
export function useReview(plan: PlanView) {
  const client = useQueryClient()
  const { language } = useLanguage()
  const params = { id: plan.id }
  const act = useMutation({
    scope: { id: `plan ${plan.id}` },
    mutationFn: (body: { head?: Partial<PlanHead>; answers?: PlanAnswer[] }) =>
      call(plans.reviewPlan, { params, body }),
    onSuccess: (view) => {
      client.setQueryData(keyOf(plans.getPlan, { params }), view)
    },
    onError: (error) => toastProblem(problemOf(error, language)),
  })
  return {
    busy: act.isPending,
    saved: act.isSuccess,
    head: (head: Partial<PlanHead>) => act.mutate({ head }),
    answer: (...answers: PlanAnswer[]) => act.mutate({ answers }),
  }
}

export type Reviewing = ReturnType<typeof useReview>

import { isRefused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import { issueDirective } from '#work'
import type { Sources } from '../series/source.ts'
import type { assessments } from './contract.ts'
import { gapWords } from './gap.ts'
import { insertIssued } from './store-issued.ts'
import { loadSeen } from './store-load.ts'
import { taskRefusals } from './text.ts'
import { nodesView } from './view.ts'

/** The gap of some nodes becomes a directive with a task for each agency in charge, in one step. */
export const taskHandlers = (sources: Sources): Pick<Handlers<typeof assessments>, 'issueAssessmentTasks'> => ({
  async issueAssessmentTasks(call, tx) {
    const { params, body, caller, at } = call
    const seen = await loadSeen(tx, sources, params.id, call)
    if (!seen) return refuse('not-found')
    const { assessment, edition } = seen
    const { sector } = assessment
    const nodes = nodesView(seen).nodes.filter(
      ({ leaf, code, gap }) => leaf && gap !== null && body.codes.includes(code),
    )
    if (nodes.length < new Set(body.codes).size) return refuse('nothing-chosen')
    const chargedWith = (code: string): readonly string[] =>
      body.agencies ?? [seen.lines.get(code)?.agencyId ?? assessment.agencyId]
    const agencies = [...new Set(nodes.flatMap(({ code }) => chargedWith(code)))]
    const { language } = caller
    const words = gapWords(nodes, (code) => chargedWith(code).map((id) => seen.agencyName(id).vi))
    const only = nodes.length === 1 ? nodes[0] : undefined
    const label = `${seen.subjectName.vi}, ${edition.name.vi} năm ${assessment.year}${only ? `: ${only.code} ${only.name.vi}` : ''}`
    const issued = await issueDirective(tx, call, {
      title: body.title,
      text: [body.words?.trim(), words.text].filter(Boolean).join('\n\n'),
      result: words.result,
      sector,
      deadline: { day: body.due },
      agencies,
      basis: edition.act.slice(0, 500),
      about: only
        ? { type: 'measures.assessment-line', id: `${assessment.id}/${only.code}`, label: label.slice(0, 300) }
        : { type: 'measures.assessment', id: assessment.id, label: label.slice(0, 300) },
      evidence: true,
    })
    if (isRefused(issued)) {
      const { agency = '', day = '' } = issued.values ?? {}
      const text = taskRefusals[issued.refused as keyof typeof taskRefusals] ?? taskRefusals.other
      return refuse('task-refused', { why: say(text, language, { agency, day }) })
    }
    const taskOf = new Map(issued.tasks.map(({ agency, id }) => [agency, id]))
    await insertIssued(
      tx,
      assessment,
      nodes.flatMap(({ code }) =>
        chargedWith(code).flatMap((agencyId) => {
          const taskId = taskOf.get(agencyId)
          const { id: directiveId, number: directiveNumber } = issued
          return taskId === undefined
            ? []
            : [{ code, taskId, directiveId, directiveNumber, agencyId, due: body.due, at, accountId: caller.accountId }]
        }),
      ),
    )
    await remember(tx, call, [
      {
        kind: 'measures.assessment-tasks-issued',
        subject: { type: 'measures.assessment', id: assessment.id },
        where: { unit: assessment.unitId, sector },
        authority: issued.number,
        after: { codes: nodes.map(({ code }) => code), tasks: issued.tasks.length, directive: issued.id },
      },
    ])
    return { directiveId: issued.id, number: issued.number, tasks: issued.tasks.length }
  },
})

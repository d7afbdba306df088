import { sql } from 'kysely'
import { contains } from '#kernel/interval'
import { refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import { agenciesOf } from '../asking.ts'
import { lookAround } from '../store-around.ts'
import { agencyView } from '../tasks/view.ts'
import type { succession } from './contract.ts'
import { claimQuestions, markDecided, openQuestions } from './store-question.ts'
import { kinds } from './store-succession.ts'
import { successionTexts } from './text.ts'

export const successionHandlers: Handlers<typeof succession> = {
  async listSuccession(call, tx) {
    const around = await lookAround(tx, { today: call.today, language: call.caller.language })
    const mine = agenciesOf(call.caller)
    const items = (await openQuestions(tx)).filter(({ decider }) => mine.has(decider))
    return {
      items: items.map(({ id, kind, caseId, code, title, parts, from, candidates, askedOn }) => ({
        id,
        kind,
        caseId,
        code,
        title,
        askedOn,
        parts: [...parts],
        from: agencyView(from, around),
        candidates: candidates.map((one) => agencyView(one, around)),
      })),
    }
  },

  async decideSuccession(call, tx) {
    const { caller, at, today, body } = call
    const around = await lookAround(tx, { today, language: caller.language })
    const to = around.agencies.get(body.agency)
    if (!to || !contains(to, today)) return refuse('agency-unknown', { agency: body.agency })
    const mine = agenciesOf(caller)
    const questions = (await claimQuestions(tx, body.questions)).filter(({ decider }) => mine.has(decider))
    if (questions.length < new Set(body.questions).size) return refuse('question-unknown')
    for (const { sector } of questions)
      if (!mine.has(to.id) && !caller.may('work.direct', { unit: to.unit, sector }))
        return refuse('outside-your-direction', { agency: around.agencyName(to.id) })
    // The official says whose it is; that it passes, with who raised it kept by the desk alone, is the system's doing.
    await sql.raw(`set local app.system = 'yes'`).execute(tx)
    for (const question of questions) {
      const { kind, caseId, parts, from, decider, sector } = question
      const passing = kinds.find((one) => one.kind === kind)
      if (!passing) throw new Error(`nothing passes a ${kind}`)
      const names = { to: to.name.vi, from: around.agencies.get(from)?.name.vi ?? from }
      const words = say(successionTexts.decided, 'vi', names)
      if (to.id !== decider) await passing.pass(tx, call, caseId, { from: decider, to, parts, around, words })
      await markDecided(tx, question, to.id, { day: today, account: caller.accountId, name: caller.name })
      await remember(tx, { caller, at, requestId: call.requestId }, [
        {
          kind: 'work.succession-decided',
          subject: { type: `work.${kind}`, id: caseId },
          where: { unit: to.unit, sector },
          reason: words,
          before: { agency: from },
          after: { agency: to.id },
        },
      ])
    }
    return { passed: questions.length }
  },
}

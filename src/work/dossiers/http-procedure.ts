import { isRefused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { unitsOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { Around } from '../store-around.ts'
import { agencyView } from '../tasks/view.ts'
import { appointmentAt } from './appointment.ts'
import type { dossiers } from './contract.ts'
import { agencyFor, type Procedure } from './procedure.ts'
import {
  changeProcedure,
  faultsOf,
  type ProcedureAround,
  procedureFact,
  sameProcedure,
  withdrawProcedure,
} from './procedure-rule.ts'
import { readSheets, type SheetFault } from './procedure-sheet.ts'
import type { ProcedureRow, ProcedureView } from './schema-procedure.ts'
import { aroundOf, lineOf, stageAgencies } from './store-around-dossier.ts'
import { insertProcedure, listProcedures, procedureVersions, withdrawVersion } from './store-procedure.ts'
import { readWorkbook, writeWorkbook } from './store-sheet.ts'

type ProcedureHandlers = Pick<
  Handlers<typeof dossiers>,
  'listProcedures' | 'getProcedure' | 'saveProcedure' | 'withdrawProcedure' | 'importProcedures' | 'procedureSheet'
>

const rowView = (one: Procedure): ProcedureRow => ({
  id: one.id,
  version: one.version,
  name: one.name,
  level: one.level,
  sector: one.sector,
  fee: one.fee,
  termHours: one.termHours,
  stages: one.stages.length,
  agencies: new Set(one.stages.map(({ agency }) => agency)).size,
  result: one.result,
  resultKind: one.resultKind,
  from: one.from,
  to: one.to,
})

const fullView = (one: Procedure): ProcedureView => ({
  ...one,
  requirements: [...one.requirements],
  basis: [...one.basis],
  stages: [...one.stages],
})

export const procedureHandlers: ProcedureHandlers = {
  async listProcedures(call, tx) {
    const { all, ...filter } = call.query
    const found = await listProcedures(tx, filter, all === true ? null : call.today)
    return { items: found.map(rowView) }
  },
  async getProcedure(call, tx) {
    const versions = await procedureVersions(tx, call.params.id)
    const { version, unit } = call.query
    const procedure = version === undefined ? versions[0] : versions.find((one) => one.version === version)
    if (!procedure) return refuse('procedure-unknown')
    const around = await aroundOf(tx, call)
    const agencies = unit === undefined ? [] : stageAgencies(around, procedure, unit)
    return {
      ...fullView(procedure),
      versions: versions.map(({ version, from, to }) => ({ version, from, to })),
      agencies: procedure.stages.map((_, at) => {
        const id = agencies[at]
        return id ? agencyView(id, around) : null
      }),
      readyBy: unit === undefined ? null : appointmentAt(around.calendar, procedure, call.at),
    }
  },
  async saveProcedure(call, tx) {
    const { id } = call.params
    const [current = null] = await procedureVersions(tx, id)
    const { procedure: input, after } = call.body
    const around = checking(await aroundOf(tx, call))
    const decided = changeProcedure({ id, input, after, today: call.today }, current, around)
    if (isRefused(decided)) return decided
    await insertProcedure(tx, decided.state, byOf(call))
    await remember(tx, call, decided.facts)
    return fullView(decided.state)
  },
  async withdrawProcedure(call, tx) {
    const [current] = await procedureVersions(tx, call.params.id)
    if (!current) return refuse('procedure-unknown')
    const decided = withdrawProcedure(current, call.body.from, call.body.reason, call.today)
    if (isRefused(decided)) return decided
    const { procedure, from } = decided.state
    await withdrawVersion(tx, procedure, from, call.body.reason)
    await remember(tx, call, decided.facts)
    return fullView(procedure)
  },
  async importProcedures(call, tx) {
    const sheets = await readWorkbook(call.upload.path)
    if (sheets === null) return refuse('sheet-unreadable')
    const { procedures, faults } = readSheets(sheets, call.caller.language)
    const around = checking(await aroundOf(tx, call))
    const all: SheetFault[] = [...faults]
    const listed = []
    const changed: Procedure[] = []
    for (const { id, row, input } of procedures) {
      for (const { field, message } of faultsOf(id, input, around)) all.push({ row, procedure: id, field, message })
      const [current = null] = await procedureVersions(tx, id)
      const what =
        current === null ? ('new' as const) : sameProcedure(input, current) ? ('same' as const) : ('changed' as const)
      listed.push({ id, name: input.name, what, termHours: input.termHours, stages: input.stages.length })
      const decided = changeProcedure(
        { id, input, after: current?.version ?? null, today: call.today },
        current,
        around,
      )
      if (what !== 'same' && !isRefused(decided)) changed.push(decided.state)
    }
    const keep = call.query.keep === true && all.length === 0
    for (const one of keep ? changed : []) await keepVersion(tx, call, one)
    return { procedures: listed, faults: all, kept: keep ? changed.length : 0 }
  },
  async procedureSheet(call, tx) {
    const body = await writeWorkbook(await listProcedures(tx, {}, call.today))
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { name: `thu-tuc-${call.today}.xlsx`, type, body }
  },
}

const byOf = ({ at, caller }: Acting) => ({ at, account: caller.accountId })

async function keepVersion(tx: Tx, acting: Acting, one: Procedure): Promise<void> {
  await insertProcedure(tx, one, byOf(acting))
  await remember(tx, acting, [procedureFact(one.version === 1 ? 'added' : 'changed', one)])
}

/** What a check of a procedure asks: agencies must be there for every commune of today. */
function checking(around: Around): ProcedureAround {
  const units = unitsOn(around.atlas, around.today, 'commune').map(({ unitId }) => unitId)
  const lines = new Map(units.map((unit) => [unit, lineOf(around, unit)]))
  return {
    language: around.language,
    sectors: new Set([...around.agencies.values()].map(({ sector }) => sector)),
    lacking: (agency) =>
      units
        .filter((unit) => agencyFor(agency, lines.get(unit) ?? [], around.agencies, around.today) === null)
        .map((unit) => around.unitName(unit)),
  }
}

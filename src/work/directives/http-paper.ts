import { refuse } from '#kernel/refusal'
import { fullName, unitOn } from '#places'
import { MEDIA_TYPES } from '#platform/documents/document'
import { toDocx } from '#platform/documents/docx'
import { toPdf } from '#platform/documents/pdf'
import type { FileStore } from '#platform/files/store'
import type { Handlers } from '#platform/http/serve'
import type { work } from '../contract.ts'
import { lookAround } from '../store-around.ts'
import { directivePaper } from './paper.ts'
import { findDirective } from './store-directive.ts'
import { findDirectiveFile } from './store-file.ts'
import { reasonsOf } from './store-recipient.ts'
import { tasksOfDirective } from './store-rollup.ts'

export const paperHandlers = (
  files: FileStore,
): Pick<Handlers<typeof work>, 'printDirective' | 'getDirectiveFile'> => ({
  async printDirective(call, tx) {
    const directive = await findDirective(tx, call.params.id)
    if (!directive) return refuse('not-found')
    const around = await lookAround(tx, { today: call.today, language: 'vi' })
    const issuer = around.agencies.get(directive.numberedBy)
    if (!issuer) throw new Error(`no agency ${directive.numberedBy} that issued ${directive.id}`)
    const unit = unitOn(around.atlas, issuer.unit, directive.day) ?? around.atlas.byUnit.get(issuer.unit)?.at(-1)
    const reasons = await reasonsOf(tx, directive)
    const document = directivePaper({
      directive,
      issuer,
      superior: issuer.parent === null ? null : (around.agencies.get(issuer.parent) ?? null),
      place: unit ? placeName(fullName(unit).vi, unit.name) : '',
      recipients: (await tasksOfDirective(tx, directive.id)).map((task) => ({
        agency: around.agencyName(task.leadAgency),
        person: task.assignee?.name ?? null,
        due: task.due,
        why: reasons.get(task.id)?.vi ?? null,
      })),
      coordinators: directive.coordinators.map((id) => around.agencyName(id)),
    })
    const { format } = call.query
    const body = format === 'pdf' ? await toPdf(document) : await toDocx(document)
    return { name: `${directive.number.replaceAll('/', '-')}.${format}`, type: MEDIA_TYPES[format], body }
  },

  async getDirectiveFile(call, tx) {
    const found = await findDirectiveFile(tx, call.params.id, call.params.file)
    if (!found || !(await files.has(found.sha256))) return refuse('not-found')
    return { name: found.name, type: found.type, body: files.read(found.sha256) }
  },
})

/** A place with a number for a name keeps its kind: "Phường 10". */
const placeName = (full: string, name: string): string => (/^\d/.test(name) ? full : name)

import { contract, endpoint } from '#platform/http/endpoint'
import { PasteResultSchema, PreviewPasteSchema, previewBody, writeBody } from './shapes.ts'
import { refusals } from './text.ts'

/** Lists pasted from a spreadsheet or a chat message. */
export const pastes = contract(
  'epidemic',
  {
    previewPaste: endpoint({
      method: 'POST',
      path: '/epidemic/pastes/preview',
      summary: 'What a pasted list is understood as, piece by piece; nothing is kept',
      permission: 'epidemic.act',
      body: previewBody,
      reply: PreviewPasteSchema,
      refusals: ['unknown-outbreak'],
    }),
    writePaste: endpoint({
      method: 'POST',
      path: '/epidemic/pastes',
      summary: 'Write the rows as confirmed, all or none; writing them twice changes nothing',
      permission: 'epidemic.act',
      body: writeBody,
      reply: PasteResultSchema,
      refusals: ['unknown-outbreak', 'bad-rows'],
    }),
  },
  refusals,
)

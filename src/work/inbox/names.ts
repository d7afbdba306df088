/** What stands in an inbox: cases, directives rolled up, and open duties of other rooms. */
export const INBOX_KINDS = ['task', 'directive', 'petition', 'dossier', 'duty'] as const
export type InboxKind = (typeof INBOX_KINDS)[number]

export const INBOX_GROUPS = ['overdue', 'today', 'week', 'later', 'others'] as const
export type InboxGroup = (typeof INBOX_GROUPS)[number]

/** What the case wants of this reader; `wait`: of somebody else. */
export const INBOX_WHATS = [
  'accept',
  'do',
  'mend',
  'decide',
  'extension',
  'press',
  'assign',
  'take',
  'answer',
  'check',
  'receive',
  'process',
  'give',
  'apologise',
  'duty',
  'wait',
] as const
export type InboxWhat = (typeof INBOX_WHATS)[number]

/** What can be done to many at once. */
export const BULK_STEPS = ['accept', 'remind', 'comment', 'reassign'] as const
export type BulkStep = (typeof BULK_STEPS)[number]

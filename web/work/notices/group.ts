import type { Notice } from '#work/contract'

export interface NoticeGroup {
  readonly key: string
  readonly first: Notice
  readonly notices: readonly Notice[]
}

/** Notices of one case together, the case with the latest first; `items` come the latest first. */
export function groupByCase(items: readonly Notice[]): NoticeGroup[] {
  const groups = Map.groupBy(items, ({ subject }) => `${subject.type} ${subject.id}`)
  return [...groups].map(([key, notices]) => ({ key, first: notices[0] as Notice, notices }))
}

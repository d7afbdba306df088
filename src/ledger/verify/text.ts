import { type Language, say, type Text } from '#kernel/text'
import type { Finding, FindingCode } from './finding.ts'

/** What was found, in words: `{which}` names entries, `{range}` the entries between two heads. */
const findings = {
  'fact-changed': { vi: 'Nội dung bị sửa sau khi niêm phong: {which}', en: 'Changed after it was sealed: {which}' },
  'fact-removed': { vi: 'Nội dung đã niêm phong bị mất: {which}', en: 'Sealed, and now gone: {which}' },
  'leaf-changed': {
    vi: 'Mã băm bị sửa, nội dung còn nguyên: {which}',
    en: 'Its leaf hash was altered, the fact is as sealed: {which}',
  },
  'entry-removed': { vi: 'Có mục bị xoá trong khoảng {range}: {which}', en: 'Removed among {range}: {which}' },
  'entry-inserted': { vi: 'Có mục bị chèn trong khoảng {range}: {which}', en: 'Inserted among {range}: {which}' },
  'entries-reordered': { vi: 'Bị đổi chỗ trong khoảng {range}: {which}', en: 'Reordered among {range}: {which}' },
  'entries-renumbered': { vi: 'Bị đánh số lại trong khoảng {range}: {which}', en: 'Renumbered among {range}: {which}' },
  'range-changed': {
    vi: 'Bị sửa cùng mã băm, trong khoảng {range}: {which}',
    en: 'Changed together with its leaf hash, among {range}: {which}',
  },
  'head-forged': {
    vi: 'Dấu niêm phong không do khoá đã cho ký: khoảng {range}',
    en: 'A head not signed by a given key: {range}',
  },
  'head-misplaced': { vi: 'Dấu niêm phong sai chỗ: khoảng {range}', en: 'A head out of its place: {range}' },
  'not-signed': { vi: 'Không có chữ ký nào bao trùm {range}: {which}', en: 'No signature covers {range}: {which}' },
  'cut-short': { vi: 'Sổ bị cắt cụt: thiếu {range}', en: 'Cut short: {range} are missing' },
  unreadable: { vi: 'Dòng {line} không đọc được, ở {range}', en: 'Line {line} cannot be read, at {range}' },
  'never-sealed': {
    vi: 'Có trong cơ sở dữ liệu mà không qua niêm phong: {which}',
    en: 'In the database without ever being sealed: {which}',
  },
  'other-log': {
    vi: 'Không phải sổ cái đã biết: gốc của {range} khác',
    en: 'Not the log known from before: another root over {range}',
  },
} satisfies Record<FindingCode, Text>

const oneEntry = { vi: 'mục số {from}', en: 'entry {from}' } satisfies Text
const someEntries = { vi: 'các mục số {from} đến {last}', en: 'entries {from} to {last}' } satisfies Text
const named = { vi: 'mục số {seq} (mã {id}, {kind})', en: 'entry {seq} (fact {id}, {kind})' } satisfies Text
const unknown = { vi: 'không xác định được mục nào', en: 'which one cannot be told' } satisfies Text

/** One finding as one line. */
export function findingText({ code, from, to, entries, line }: Finding, language: Language): string {
  const which = entries.map(({ seq, factId, kind }) =>
    say(named, language, { seq: seq ?? '–', id: factId ?? '?', kind: kind ?? '?' }),
  )
  return say(findings[code], language, {
    which: which.length === 0 ? say(unknown, language) : which.join('; '),
    range: say(to - from <= 1 ? oneEntry : someEntries, language, { from, last: to - 1 }),
    line: line ?? '?',
  })
}

import type { Text } from '#kernel/text'

/** Words of this room's refusals. */
export const refusals = {
  'not-found': {
    vi: 'Không có việc nào như vậy trong sổ cái, hoặc nằm ngoài phạm vi được xem.',
    en: 'The ledger has no such fact, or it lies outside what you may see.',
  },
  'not-sealed': {
    vi: 'Chưa niêm phong tới đó. Mỗi giây sổ cái được niêm phong một lần; xin thử lại sau ít giây.',
    en: 'Not sealed that far yet. The ledger is sealed every second; try again in a moment.',
  },
} satisfies Record<string, Text>

/** A kind of fact in words, by kind. Every room words its own and hands them over through its contract. */
export type KindTexts = Readonly<Record<string, Text>>

/** The words of all rooms in one table. Throws when two rooms word one kind. */
export function mergeKindTexts(...rooms: readonly KindTexts[]): KindTexts {
  const merged: Record<string, Text> = {}
  for (const [kind, text] of rooms.flatMap((room) => Object.entries(room))) {
    if (merged[kind] !== undefined) throw new Error(`two rooms word ${kind}`)
    merged[kind] = text
  }
  return merged
}

/** The kind in words; the kind itself while no room has worded it. */
export const kindText = (kinds: KindTexts, kind: string): Text => kinds[kind] ?? { vi: kind, en: kind }

/** Words of the ledger's page. */
export const words = {
  title: { vi: 'Sổ cái', en: 'Ledger' },
  lead: {
    vi: 'Mọi việc đã làm, không sửa, không xoá được: ai, chức vụ nào, việc gì, ở đâu, căn cứ nào.',
    en: 'Everything that was done, beyond change or removal: who, in which post, what, where, on what basis.',
  },
  sealed: { vi: 'Đã niêm phong đến {at}: {count} việc.', en: 'Sealed up to {at}: {count} facts.' },
  notSealed: { vi: 'Chưa có việc nào được niêm phong.', en: 'Nothing has been sealed yet.' },
  inspected: { vi: 'Kiểm tra {at}: nguyên vẹn.', en: 'Verified {at}: intact.' },
  broken: {
    vi: 'Kiểm tra {at}: có {count} điểm không khớp chữ ký. Báo ngay quản trị.',
    en: 'Verified {at}: {count} places do not match the signatures. Tell the administrator at once.',
  },
  notInspected: { vi: 'Chưa kiểm tra toàn bộ lần nào.', en: 'Not yet verified as a whole.' },
  export: { vi: 'Tải sổ cái', en: 'Download the ledger' },
  key: { vi: 'Khoá công khai', en: 'Public key' },
  at: { vi: 'Lúc', en: 'When' },
  who: { vi: 'Người làm', en: 'Who' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  what: { vi: 'Việc', en: 'What' },
  subject: { vi: 'Đối tượng', en: 'Subject' },
  unit: { vi: 'Địa bàn', en: 'Place' },
  sector: { vi: 'Ngành', en: 'Sector' },
  reason: { vi: 'Lý do', en: 'Reason' },
  authority: { vi: 'Căn cứ', en: 'Basis' },
  seal: { vi: 'Số thứ tự', en: 'Number' },
  change: { vi: 'Thay đổi', en: 'Change' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  request: { vi: 'Mã yêu cầu', en: 'Request' },
  system: { vi: 'Hệ thống', en: 'The system' },
  waiting: { vi: 'đang chờ niêm phong', en: 'waiting to be sealed' },
  empty: { vi: 'Không có việc nào khớp điều kiện lọc.', en: 'No fact matches the filters.' },
  day: { vi: 'Ngày', en: 'Day' },
  room: { vi: 'Phần', en: 'Part' },
} satisfies Record<string, Text>

/** The part of the product a fact belongs to. */
export const rooms = {
  epidemic: { vi: 'Dịch bệnh', en: 'Epidemic' },
  work: { vi: 'Chỉ đạo & nhiệm vụ', en: 'Directives & tasks' },
  measures: { vi: 'Chỉ tiêu', en: 'Indicators' },
  places: { vi: 'Địa bàn', en: 'Places' },
  people: { vi: 'Quản trị', en: 'Administration' },
} satisfies Record<string, Text>

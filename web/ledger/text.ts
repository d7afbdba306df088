/** Words of the ledger's page. */
export const texts = {
  title: { vi: 'Sổ cái', en: 'Ledger' },
  lead: {
    vi: 'Mọi việc đã làm, không ai sửa hay xoá được: ai, chức vụ nào, việc gì, ở đâu, căn cứ nào.',
    en: 'Everything that was done, beyond change or removal: who, in which post, what, where, on what basis.',
  },
  sealed: { vi: 'Đã niêm phong {count} việc, đến {at}.', en: '{count} facts sealed, up to {at}.' },
  notSealed: { vi: 'Chưa có việc nào được niêm phong.', en: 'Nothing has been sealed yet.' },
  intact: { vi: 'Kiểm chứng {at}: nguyên vẹn.', en: 'Verified {at}: intact.' },
  altered: {
    vi: 'Kiểm chứng {at}: {count} điểm không khớp chữ ký. Báo ngay quản trị.',
    en: 'Verified {at}: {count} places do not match the signatures. Tell the administrator at once.',
  },
  notVerified: { vi: 'Chưa kiểm chứng toàn bộ lần nào.', en: 'Not yet verified as a whole.' },
  export: { vi: 'Tải sổ cái', en: 'Download the ledger' },
  key: { vi: 'Tải khoá công khai', en: 'Download the public key' },
  at: { vi: 'Lúc', en: 'When' },
  who: { vi: 'Người làm', en: 'Who' },
  what: { vi: 'Việc', en: 'What' },
  room: { vi: 'Phần', en: 'Part' },
  subject: { vi: 'Đối tượng', en: 'Subject' },
  unit: { vi: 'Địa bàn', en: 'Place' },
  sector: { vi: 'Ngành', en: 'Sector' },
  reason: { vi: 'Lý do', en: 'Reason' },
  authority: { vi: 'Căn cứ', en: 'Basis' },
  seq: { vi: 'Số thứ tự trong sổ', en: 'Number in the ledger' },
  request: { vi: 'Mã yêu cầu', en: 'Request' },
  kind: { vi: 'Loại', en: 'Kind' },
  change: { vi: 'Thay đổi', en: 'Change' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  none: { vi: 'không', en: 'none' },
  system: { vi: 'Hệ thống', en: 'The system' },
  someone: { vi: 'Tài khoản {id}', en: 'Account {id}' },
  waiting: { vi: 'đang chờ niêm phong', en: 'waiting to be sealed' },
  empty: { vi: 'Chưa có việc nào ở địa bàn và ngày này.', en: 'Nothing was done in this place up to this day.' },
  verify: { vi: 'Kiểm chứng việc này', en: 'Verify this fact' },
  proven: {
    vi: 'Đã chứng minh: việc này nằm ở số {seq} trong sổ gồm {size} việc, do khoá {key} ký lúc {at}.',
    en: 'Proven: number {seq} in the ledger of {size} facts, signed with key {key} at {at}.',
  },
  unproven: {
    vi: 'KHÔNG khớp chữ ký. Báo ngay quản trị.',
    en: 'Does NOT match the signature. Tell the administrator at once.',
  },
} as const

/** Sectors by their ids. */
export const sectors = {
  health: { vi: 'Y tế', en: 'Health' },
  science: { vi: 'Khoa học & công nghệ', en: 'Science & technology' },
  police: { vi: 'Công an', en: 'Police' },
  education: { vi: 'Giáo dục', en: 'Education' },
  industry: { vi: 'Công thương', en: 'Industry & trade' },
  finance: { vi: 'Tài chính', en: 'Finance' },
  'home-affairs': { vi: 'Nội vụ', en: 'Home affairs' },
  agriculture: { vi: 'Nông nghiệp & môi trường', en: 'Agriculture & environment' },
  construction: { vi: 'Xây dựng', en: 'Construction' },
  insurance: { vi: 'Bảo hiểm xã hội', en: 'Social security' },
  general: { vi: 'Tổng hợp', en: 'General' },
} as const

/** Parts of the product that write facts. */
export const rooms = {
  epidemic: { vi: 'Dịch bệnh', en: 'Epidemic' },
  work: { vi: 'Chỉ đạo & nhiệm vụ', en: 'Directives & tasks' },
  measures: { vi: 'Chỉ tiêu', en: 'Indicators' },
  places: { vi: 'Địa bàn', en: 'Places' },
  people: { vi: 'Quản trị', en: 'Administration' },
} as const

import type { Text } from '#kernel/text'

/** Words of `lienthong index load`. */
export const TEXTS = {
  load: {
    vi: 'Nạp một bộ chỉ số mới vào cơ sở dữ liệu của tỉnh, nguyên vẹn hoặc không gì cả',
    en: 'Take a new edition of an index into the province’s database, whole or not at all',
  },
  file: { vi: 'bộ chỉ số, JSON (docs/index-spec.md)', en: 'the edition, JSON (docs/index-spec.md)' },
  after: {
    vi: `
Mã bộ chỉ số phải là mã mới: bộ đã có giữ nguyên kết quả đã công bố. Sau khi nạp, xem ở “Chỉ tiêu & DTI → Xếp hạng”.

Mã thoát: 0 đã nạp · 1 chương trình hỏng · 2 bộ chỉ số sai hoặc đã có, chưa ghi gì.

Ví dụ
  bin/lienthong index load dti-2025-47-chi-so.json`,
    en: `
The code must be a new one: an edition that is there keeps what was published by it. See it afterwards under
“Targets & DTI → Ranking”.

Exit codes: 0 loaded · 1 the program failed · 2 the edition is faulty or known, nothing was written.

Example
  bin/lienthong index load dti-2025-47.json`,
  },
  loaded: {
    vi: 'Đã nạp bộ chỉ số {id}: {nodes} nút.',
    en: 'Loaded the edition {id}: {nodes} nodes.',
  },
  known: {
    vi: 'Bộ chỉ số {id} đã có. Xin đặt mã mới cho bộ thay thế, hoặc sửa điểm tối đa trên trang “Cách tính”.',
    en: 'The edition {id} is known. Give the one that follows it a new code, or alter maxima on the page of the method.',
  },
  faults: {
    vi: 'Không nạp {file}: {count} chỗ sai, chưa ghi gì.',
    en: '{file} was not loaded: {count} faults, nothing was written.',
  },
  'unknown-indicator': {
    vi: 'Nút {node}: không có chỉ tiêu “{value}” trong danh mục.',
    en: 'Node {node}: the catalogue has no indicator “{value}”.',
  },
  'unknown-agency': { vi: 'Nút {node}: không có cơ quan “{value}”.', en: 'Node {node}: there is no agency “{value}”.' },
  'bad-rule': { vi: 'Nút {node}: cách tính điểm sai ({value}).', en: 'Node {node}: its rule is faulty ({value}).' },
} satisfies Record<string, Text>

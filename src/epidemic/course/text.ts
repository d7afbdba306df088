import type { Text } from '#kernel/text'
import { refusals as general } from '../text.ts'

export const refusals = {
  'unknown-unit': general['unknown-unit'],
  'not-your-unit': general['not-your-unit'],
  'unknown-outbreak': general['unknown-outbreak'],
  'unknown-disease': {
    vi: 'Chưa có số liệu tuần của bệnh “{disease}”. Xin nhập số ca theo tuần trước.',
    en: 'There are no weekly figures of “{disease}”. Enter them first.',
  },
  'outside-scope': {
    vi: 'Có dòng thuộc địa bàn anh/chị không phụ trách: {units}. Xin bỏ các dòng đó hoặc chuyển cho nơi phụ trách.',
    en: 'Some rows belong to places outside your area: {units}. Leave them out or pass them on.',
  },
  'rows-wrong': {
    vi: 'Có {count} dòng chưa hiểu được. Xin sửa các dòng được chỉ ra rồi gửi lại; chưa có gì được ghi.',
    en: '{count} rows were not understood. Mend the rows shown and send again; nothing was written.',
  },
} satisfies Record<string, Text>

/** Why a pasted row was not understood, and what to do. */
export const rowFaults = {
  columns: {
    vi: 'Cần đúng bốn cột: địa bàn, bệnh, tuần, số ca.',
    en: 'Four columns are needed: place, disease, week, cases.',
  },
  place: { vi: 'Không tìm thấy xã, phường này. Xin ghi tên đầy đủ.', en: 'No such commune. Write its full name.' },
  'place-ambiguous': {
    vi: 'Nhiều nơi cùng tên này. Xin ghi mã đơn vị hành chính.',
    en: 'Several places bear this name. Write the code of the unit.',
  },
  disease: { vi: 'Thiếu tên bệnh.', en: 'The disease is missing.' },
  week: {
    vi: 'Không đọc được tuần. Xin ghi như 2026-W46, 46/2026 hoặc một ngày trong tuần.',
    en: 'The week is not readable. Write 2026-W46, 46/2026, or a day of it.',
  },
  'week-ahead': { vi: 'Tuần này chưa đến.', en: 'This week has not come yet.' },
  cases: { vi: 'Số ca phải là số nguyên không âm.', en: 'Cases must be a whole number, not negative.' },
  twice: { vi: 'Trùng địa bàn, bệnh và tuần với một dòng trên.', en: 'The same place, disease and week stand above.' },
} satisfies Record<string, Text>

/** What a split calls its groups; units are named by the server. */
export const groupTexts = {
  all: { vi: 'Ca bệnh', en: 'Cases' },
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
  other: { vi: 'Khác', en: 'Others' },
  unknown: { vi: 'Chưa rõ', en: 'Unknown' },
} satisfies Record<string, Text>

import type { Text } from '#kernel/text'

export const catalogueRefusals = {
  'not-found': { vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
  'id-taken': { vi: 'Mã “{id}” đã có người dùng. Xin chọn mã khác.', en: 'The id “{id}” is taken. Choose another.' },
  'definition-invalid': {
    vi: 'Định nghĩa chưa dùng được. Xin sửa các chỗ được nêu.',
    en: 'The definition cannot stand yet. Mend what is named.',
  },
  'changed-meanwhile': {
    vi: 'Vừa có người sửa định nghĩa này. Xin tải lại trang và xem định nghĩa mới trước khi sửa.',
    en: 'Somebody has just changed this definition. Reload and look at theirs first.',
  },
  overlapping: {
    vi: 'Định nghĩa đang có bắt đầu từ {day}; một ngày không thể có hai định nghĩa. Xin chọn ngày sau đó.',
    en: 'The present definition begins on {day}; no day can have two. Choose a later day.',
  },
  'already-published': {
    vi: 'Số liệu đến hết {day} đã công bố theo định nghĩa đang có. Xin áp dụng từ sau ngày đó.',
    en: 'Values up to {day} are published under the present definition. Let the new one begin after it.',
  },
  'nothing-new': { vi: 'Định nghĩa này giống định nghĩa đang có.', en: 'This says what the present definition says.' },
  'still-used': {
    vi: 'Còn được dùng để tính: {names}. Xin sửa các chỉ tiêu đó trước.',
    en: 'Still used by: {names}. Change those first.',
  },
} satisfies Record<string, Text>

/** What is wrong with one field. */
export const faultTexts = {
  id: {
    vi: 'Mã gồm chữ thường không dấu, chữ số và gạch nối, từ 3 đến 60 ký tự.',
    en: 'An id is small letters, digits and hyphens, 3 to 60 of them.',
  },
  missing: { vi: 'Xin điền mục này.', en: 'This must be filled in.' },
  sector: { vi: 'Không có ngành “{found}”.', en: 'There is no sector “{found}”.' },
  agency: { vi: 'Không có cơ quan “{found}”.', en: 'There is no agency “{found}”.' },
  range: {
    vi: 'Giá trị nhỏ nhất phải nhỏ hơn giá trị lớn nhất.',
    en: 'The least value must be smaller than the greatest.',
  },
  'percent-range': {
    vi: 'Tỷ lệ phần trăm nằm trong khoảng −100 đến 1.000.',
    en: 'A percentage lies between −100 and 1,000.',
  },
  'formula-missing': {
    vi: 'Chỉ tiêu tính theo công thức phải có công thức.',
    en: 'A computed indicator needs its formula.',
  },
  'formula-on-reported': {
    vi: 'Chỉ tiêu do cơ quan báo cáo hoặc tự đếm không có công thức.',
    en: 'An indicator that is reported or counted has no formula.',
  },
  'raw-reported': { vi: 'Số liệu gốc là số có người báo cáo.', en: 'A raw input is reported by somebody.' },
  'not-counted': {
    vi: 'Hệ thống không tự đếm chỉ tiêu có mã này.',
    en: 'The system counts no indicator of this id.',
  },
  'unknown-names': {
    vi: 'Không có chỉ tiêu nào mang mã: {names}.',
    en: 'No indicator has the id: {names}.',
  },
  'not-in-force': {
    vi: '“{name}” không còn hoặc chưa có hiệu lực vào {day}.',
    en: '“{name}” is not in force on {day}.',
  },
  ring: {
    vi: 'Công thức quay vòng về chính nó: {ring}.',
    en: 'The formula leads back to itself: {ring}.',
  },
  weight: {
    vi: 'Quyền số chỉ dùng khi lấy bình quân, và là một chỉ tiêu khác đang có.',
    en: 'A weight goes with a mean, and is another indicator that is there.',
  },
  'ratio-needs-inputs': {
    vi: 'Tính lại từ tổng chỉ dùng cho chỉ tiêu có công thức hoặc tự đếm.',
    en: 'A ratio of sums is for what is made by formula or counted.',
  },
  parts: { vi: 'Mỗi phần chỉ nêu một lần.', en: 'Name each part once.' },
} satisfies Record<string, Text>

import type { Text } from '#kernel/text'

export const levelRefusals = {
  'unknown-unit': {
    vi: 'Không có đơn vị hành chính này vào ngày {day}. Xin chọn lại địa bàn.',
    en: 'There was no such unit on {day}. Please choose the place again.',
  },
  'not-whole-territory': {
    vi: 'Chỉ Sở Y tế xác nhận cấp độ dịch và đặt tiêu chí. Xin gửi số liệu và đề nghị Sở.',
    en: 'Only the Department of Health confirms levels and sets criteria. Send the figures and ask it.',
  },
  'outside-scope': {
    vi: 'Có xã, phường ngoài địa bàn anh/chị phụ trách.',
    en: 'Some communes are outside your area.',
  },
  'no-rule': {
    vi: 'Chưa có quy định phân cấp độ dịch cho bệnh này vào ngày {day}.',
    en: 'No act gives epidemic levels for this disease on {day}.',
  },
  'day-ahead': { vi: 'Chưa xác nhận được cho ngày chưa đến.', en: 'A day to come cannot be confirmed.' },
  'note-needed': {
    vi: '{unit}: khác với đề xuất hoặc thiếu số liệu, xin ghi lý do.',
    en: '{unit}: differs from what the rule gives, or inputs are missing; state why.',
  },
  'may-not-fall': {
    vi: '{unit}: chưa đủ điều kiện hạ cấp. Cần đủ năng lực điều trị và {weeks} tuần liền ở mức thấp hơn.',
    en: '{unit}: may not fall yet. It takes the capacity to treat and {weeks} weeks at the lower level.',
  },
  'nothing-entered': { vi: 'Chưa có số liệu nào để lưu.', en: 'There is nothing to save.' },
  'bad-rule': {
    vi: 'Ngưỡng phải tăng dần và mỗi hàng không giảm từ trái sang phải.',
    en: 'Thresholds must rise, and no row may fall from left to right.',
  },
} satisfies Record<string, Text>

export const epidemicLevelNames = {
  1: { vi: 'Cấp 1 · nguy cơ thấp', en: 'Level 1 · low' },
  2: { vi: 'Cấp 2 · nguy cơ trung bình', en: 'Level 2 · medium' },
  3: { vi: 'Cấp 3 · nguy cơ cao', en: 'Level 3 · high' },
  4: { vi: 'Cấp 4 · nguy cơ rất cao', en: 'Level 4 · very high' },
} satisfies Record<1 | 2 | 3 | 4, Text>

export const capacityNames = {
  high: { vi: 'Cao', en: 'High' },
  medium: { vi: 'Trung bình', en: 'Medium' },
  low: { vi: 'Thấp', en: 'Low' },
} satisfies Record<string, Text>

export const criterionNames = {
  cases: { vi: 'Ca mắc mới /100.000 dân/tuần', en: 'New cases per 100,000 a week' },
  adultsOneDose: { vi: 'Người từ 18 tuổi tiêm ít nhất 1 liều', en: 'Adults with at least one dose' },
  adultsFull: { vi: 'Người từ 18 tuổi tiêm đủ liều', en: 'Adults fully vaccinated' },
  riskFull: { vi: 'Người nguy cơ cao, cao tuổi tiêm đủ liều', en: 'Elderly and at risk fully vaccinated' },
  deaths: { vi: 'Tử vong /100.000 dân/tuần', en: 'Deaths per 100,000 a week' },
  capacity: { vi: 'Khả năng thu dung, điều trị', en: 'Capacity to take in and treat' },
  fall: { vi: 'Điều kiện hạ cấp', en: 'Leave to fall' },
} satisfies Record<string, Text>

/** Why a pasted line was not understood. */
export const readingFaults = {
  unknown: { vi: 'Không có xã, phường “{name}” vào ngày này', en: 'There is no commune “{name}” on this day' },
  several: {
    vi: 'Nhiều xã, phường cùng tên “{name}”: xin ghi mã',
    en: 'Several communes are called “{name}”: give the code',
  },
  number: {
    vi: 'Cột {column}: “{value}” không phải số từ 0 đến {most}',
    en: 'Column {column}: “{value}” is no number from 0 to {most}',
  },
  capacity: {
    vi: 'Khả năng: ghi Cao, Trung bình hoặc Thấp, không phải “{value}”',
    en: 'Capacity: High, Medium or Low, not “{value}”',
  },
  nothing: { vi: 'Dòng không có số liệu', en: 'The line has no figures' },
} satisfies Record<string, Text>

export const levelKinds = {
  'epidemic.level-confirmed': { vi: 'Xác nhận cấp độ dịch', en: 'Epidemic level confirmed' },
  'epidemic.level-inputs-entered': { vi: 'Nhập số liệu cấp độ dịch', en: 'Inputs of epidemic levels entered' },
  'epidemic.level-rule-set': {
    vi: 'Đặt tiêu chí cấp độ dịch của địa phương',
    en: 'Own criteria of epidemic levels set',
  },
} as const satisfies Record<string, Text>

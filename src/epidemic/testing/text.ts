import type { Text } from '#kernel/text'
import { refusals as ofRoom } from '../text.ts'
import type { DueReason, SampleState, Verdict } from './schema.ts'

export const refusals = {
  'not-found': ofRoom['not-found'],
  'unknown-unit': ofRoom['unknown-unit'],
  'unknown-outbreak': ofRoom['unknown-outbreak'],
  'outside-scope': ofRoom['outside-scope'],
  'times-wrong': ofRoom['times-wrong'],
  'not-a-case': ofRoom['not-a-case'],
  'bad-file': ofRoom['bad-file'],
  'wrong-type': ofRoom['wrong-type'],
  'bad-columns': ofRoom['bad-columns'],
  'missing-columns': ofRoom['missing-columns'],
  'other-file': ofRoom['other-file'],
  'nothing-corrected': {
    vi: 'Kết quả mới giống kết quả đã ghi. Không có gì để đính chính.',
    en: 'The new result is the one written already. There is nothing to correct.',
  },
  'has-result': {
    vi: 'Mẫu này đã có kết quả. Nếu kết quả sai, xin đính chính kết quả.',
    en: 'This sample has a result. If that is wrong, correct the result.',
  },
  'unknown-campaign': {
    vi: 'Không tìm thấy đợt xét nghiệm này.',
    en: 'This testing campaign is not found.',
  },
  'campaign-closed': { vi: 'Đợt xét nghiệm này đã kết thúc.', en: 'This campaign has ended.' },
  'nobody-there': {
    vi: 'Không có ai trong phạm vi đã chọn. Xin chọn rộng hơn, hoặc nhập danh sách trước.',
    en: 'Nobody is in the circle chosen. Choose a wider one, or enter the people first.',
  },
  'target-unknown': {
    vi: 'Chưa rõ phạm vi này gồm những ai. Xin chọn theo xã, phường hoặc theo danh sách.',
    en: 'Who belongs to this circle is not known. Choose by commune or by list.',
  },
  'unknown-laboratory': {
    vi: 'Không có phòng xét nghiệm này, hoặc nơi đó đã ngừng nhận mẫu. Xin chọn lại.',
    en: 'There is no such laboratory, or it takes no samples any more. Choose again.',
  },
  'nothing-to-send': {
    vi: 'Không còn mẫu nào chờ gửi trong số đã chọn.',
    en: 'None of those chosen still waits to be sent.',
  },
  'several-outbreaks': {
    vi: 'Các mẫu thuộc nhiều đợt dịch. Xin làm riêng từng đợt dịch.',
    en: 'The samples belong to several outbreaks. Take one outbreak at a time.',
  },
  'unknown-manifest': { vi: 'Không tìm thấy bảng kê này.', en: 'This hand-over is not found.' },
  'already-received': {
    vi: 'Bảng kê này đã được tiếp nhận lúc {at}.',
    en: 'This hand-over was received at {at}.',
  },
  'nothing-to-pool': {
    vi: 'Không còn mẫu nào có thể gộp trong số đã chọn.',
    en: 'None of those chosen can be pooled any more.',
  },
  'above-cap': {
    vi: 'Theo {act}, mỗi mẫu gộp tối đa {most} mẫu đơn. Xin chọn cỡ nhỏ hơn.',
    en: 'By {act} a pool holds {most} samples at most. Choose a smaller size.',
  },
  'no-pool-rule': {
    vi: 'Ngày này chưa có quy định cho phép gộp mẫu. Xin xét nghiệm mẫu đơn.',
    en: 'No rule allows pooling on this day. Test singly.',
  },
  'misread-code': {
    vi: 'Mã “{code}” không đúng: máy quét đọc nhầm hoặc gõ nhầm một ký tự. Xin quét lại.',
    en: 'The code “{code}” is wrong: misread or mistyped by a sign. Scan it again.',
  },
  'unknown-code': {
    vi: 'Không có mẫu mang mã {code}, hoặc mẫu ngoài địa bàn anh/chị phụ trách.',
    en: 'No sample has the code {code}, or it lies outside your area.',
  },
  'nothing-fits': {
    vi: 'Không dòng nào của tệp ghi được. Xin xem các dòng không khớp.',
    en: 'No row of the file can be written. See the rows that do not fit.',
  },
  'already-answered': { vi: 'Đề nghị này đã được trả lời.', en: 'This has been answered already.' },
} satisfies Record<string, Text>

/** Why a row of a laboratory's file, or a result entered by hand, is not written; with the remedy. */
export const mismatchTexts = {
  'misread-code': {
    vi: 'Mã “{value}” sai ký tự. Xin quét lại nhãn.',
    en: 'The code “{value}” has a wrong sign. Scan the label again.',
  },
  'unknown-code': {
    vi: 'Không có mẫu mang mã này, hoặc mẫu ngoài địa bàn phụ trách.',
    en: 'No sample has this code, or it lies outside your area.',
  },
  'other-laboratory': {
    vi: 'Mẫu đã gửi tới {other}, không phải phòng xét nghiệm này. Xin hỏi lại nơi trả kết quả.',
    en: 'The sample was sent to {other}, not to this laboratory. Ask who gave the result.',
  },
  'already-otherwise': {
    vi: 'Đã ghi {other}, tệp lại báo {value}. Nếu tệp đúng, xin đính chính kết quả kèm lý do.',
    en: '{other} is written, the file says {value}. If the file is right, correct the result with a reason.',
  },
  'person-mismatch': {
    vi: 'Năm sinh trong tệp ({value}) khác với người được lấy mẫu ({other}). Xin kiểm tra nhãn và phiếu.',
    en: 'The birth year in the file ({value}) is not that of the person sampled ({other}). Check label and form.',
  },
  'before-sample': {
    vi: 'Kết quả lúc {value} có trước khi lấy mẫu ({other}). Xin kiểm tra ngày.',
    en: 'The result of {value} is older than the sample ({other}). Check the day.',
  },
  'in-future': {
    vi: 'Kết quả lúc {value} chưa tới. Xin kiểm tra ngày.',
    en: 'The result of {value} lies in the future. Check the day.',
  },
  'in-pool': {
    vi: 'Mẫu đang nằm trong mẫu gộp {other}. Xin ghi kết quả của mẫu gộp trước.',
    en: 'The sample is in the pool {other}. Enter the result of the pool first.',
  },
  'given-up': { vi: 'Mẫu này đã bị hủy.', en: 'This sample was given up.' },
  'outbreak-closed': {
    vi: 'Đợt dịch đã kết thúc, không ghi được F0 mới. Xin mở lại đợt dịch trước.',
    en: 'The outbreak is closed and takes no new case. Reopen it first.',
  },
  'said-twice': {
    vi: 'Mã này có hai dòng với kết quả khác nhau (dòng {other}). Xin hỏi lại phòng xét nghiệm.',
    en: 'This code has two rows with different results (row {other}). Ask the laboratory.',
  },
  'no-code': { vi: 'Thiếu mã mẫu.', en: 'The code is missing.' },
  'not-a-result': {
    vi: 'Không hiểu kết quả “{value}”. Xin ghi: âm tính, dương tính hoặc không xác định.',
    en: '“{value}” is no result. Write: negative, positive or invalid.',
  },
  'not-a-day': { vi: 'Không hiểu ngày “{value}”.', en: '“{value}” is no day.' },
} satisfies Record<string, Text>
export type MismatchFault = keyof typeof mismatchTexts

export const verdicts: Readonly<Record<Verdict, Text>> = {
  negative: { vi: 'Âm tính', en: 'Negative' },
  positive: { vi: 'Dương tính', en: 'Positive' },
  invalid: { vi: 'Không xác định', en: 'Invalid' },
}
/** A correction may also turn a result into "its pool is positive". */
export const correctedTo: Readonly<Record<string, Text>> = {
  ...verdicts,
  'pool-positive': { vi: 'Mẫu gộp dương tính', en: 'Pool positive' },
}

export const sampleStates: Readonly<Record<SampleState, Text>> = {
  taken: { vi: 'Đã lấy, chờ gửi', en: 'Taken, to be sent' },
  sent: { vi: 'Đang chuyển', en: 'On its way' },
  'in-laboratory': { vi: 'Đang xét nghiệm', en: 'In the laboratory' },
  'pool-positive': { vi: 'Mẫu gộp dương tính', en: 'Pool positive' },
  result: { vi: 'Có kết quả', en: 'Result' },
  'given-up': { vi: 'Đã hủy', en: 'Given up' },
}

export const dueReasons: Readonly<Record<DueReason, Text>> = {
  plan: { vi: 'Theo lịch', en: 'By the plan' },
  campaign: { vi: 'Theo đợt', en: 'Campaign' },
  pool: { vi: 'Mẫu gộp dương tính', en: 'Pool positive' },
  repeat: { vi: 'Lấy lại', en: 'Repeat' },
  asked: { vi: 'Theo yêu cầu', en: 'Asked for' },
}

export const testKinds = {
  pcr: { vi: 'RT-PCR', en: 'RT-PCR' },
  antigen: { vi: 'Test nhanh kháng nguyên', en: 'Antigen test' },
} satisfies Record<string, Text>

export const risks = {
  higher: { vi: 'F1 và người có triệu chứng', en: 'F1 and people with symptoms' },
  lower: { vi: 'F2 và người tầm soát', en: 'F2 and people screened' },
} satisfies Record<string, Text>

/** Reasons the system gives with what it orders itself. */
export const ownReasons = {
  poolOpened: {
    vi: 'Mẫu gộp {code} dương tính: lấy mẫu đơn từng người',
    en: 'The pool {code} is positive: everybody is sampled singly',
  },
  confirmed: { vi: 'Mẫu {code} dương tính', en: 'The sample {code} is positive' },
  spoiled: {
    vi: 'Ống hỏng khi phòng xét nghiệm nhận bảng kê {code}',
    en: 'The tube was spoiled when the laboratory took the hand-over {code}',
  },
} satisfies Record<string, Text>

export const storyWords = {
  taken: { vi: 'Lấy mẫu {code}.', en: 'Sample {code} taken.' },
  result: { vi: 'Mẫu {code}: {result}.', en: 'Sample {code}: {result}.' },
  pool: { vi: 'Mẫu gộp có mẫu {code} dương tính.', en: 'The pool with the sample {code} was positive.' },
} satisfies Record<string, Text>

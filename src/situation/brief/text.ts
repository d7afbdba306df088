import type { Text } from '#kernel/text'

/** A sentence of the brief; `[[…]]` marks the words that open the figure's page. */
export const sentences = {
  cases: {
    vi: 'Đến {hour} ngày {day}, {place} có [[{f0} ca F0]], thêm {today} ca trong ngày và [[{week} ca trong 7 ngày]] ({change} so với 7 ngày trước).',
    en: 'By {hour} on {day}, {place} has [[{f0} F0]], {today} more that day and [[{week} in 7 days]] ({change} on the 7 days before).',
  },
  contacts: { vi: 'Đã truy vết [[{f1} F1]] và [[{f2} F2]].', en: '[[{f1} F1]] and [[{f2} F2]] have been traced.' },
  none: { vi: 'Không có đợt dịch nào đang mở ở {place} ngày {day}.', en: 'No outbreak is open in {place} on {day}.' },
  where: {
    vi: '{count} xã, phường có ca trong 7 ngày; nhiều nhất: {list}.',
    en: '{count} communes had cases in 7 days; most: {list}.',
  },
  nowhere: { vi: 'Không xã, phường nào có ca mới trong 7 ngày.', en: 'No commune had a new case in 7 days.' },
  rt: { vi: '[[Rt {rt}]] ({low}–{high}), {reading}.', en: '[[Rt {rt}]] ({low}–{high}), {reading}.' },
  noRt: { vi: '[[Rt]]: {reading}.', en: '[[Rt]]: {reading}.' },
  clusters: {
    vi: '[[{count} ổ dịch]] đang theo dõi: {list}.',
    en: '[[{count} clusters]] are being followed: {list}.',
  },
  quarantine: {
    vi: 'Đang cách ly [[{facility} người tập trung]], [[{home} người tại nhà]]; {released} người hết cách ly trong ngày.',
    en: 'In quarantine: [[{facility} in facilities]], [[{home} at home]]; {released} released that day.',
  },
  waiting: {
    vi: '[[{waiting} F1 chưa cách ly]], trong đó [[{late} người quá 24 giờ]].',
    en: '[[{waiting} F1 not yet quarantined]], [[{late} for more than 24 hours]].',
  },
  within: {
    vi: 'Trong 7 ngày, {share} F1 được cách ly trong 24 giờ từ khi tìm ra.',
    en: 'Over 7 days {share} of F1 were quarantined within 24 hours of being found.',
  },
  tests: {
    vi: 'Trong ngày lấy [[{samples} mẫu]], có kết quả {resulted} người, dương tính {positive}; {waiting} mẫu chờ kết quả, {long} mẫu quá 24 giờ.',
    en: '[[{samples} samples]] were taken that day, {resulted} people have results, {positive} positive; {waiting} samples wait, {long} for more than 24 hours.',
  },
  tasks: {
    vi: 'Nhiệm vụ: {total}; [[xong đúng hạn {doneOnTime}]], [[xong muộn {doneLate}]], [[đang làm trong hạn {openInTime}]], [[quá hạn {openOverdue}]].',
    en: 'Tasks: {total}; [[done on time {doneOnTime}]], [[done late {doneLate}]], [[open in time {openInTime}]], [[overdue {openOverdue}]].',
  },
  attention: { vi: '{title}: {why}.', en: '{title}: {why}.' },
  calm: {
    vi: 'Không có việc nào quá hạn hoặc cần quyết định ngay.',
    en: 'Nothing is overdue or asks for a decision now.',
  },
  simulated: {
    vi: 'Số liệu đợt dịch này là mô phỏng, dùng để tập huấn.',
    en: 'The figures of this outbreak are simulated, for training.',
  },
} satisfies Record<string, Text>

export const words = {
  title: { vi: 'Báo cáo nhanh ngày {day}', en: 'Brief of {day}' },
  situation: { vi: 'I. Tình hình dịch', en: 'I. The epidemic' },
  quarantine: { vi: 'II. Truy vết, cách ly', en: 'II. Tracing and quarantine' },
  tests: { vi: 'III. Xét nghiệm', en: 'III. Tests' },
  work: { vi: 'IV. Chỉ đạo, nhiệm vụ', en: 'IV. Directives and tasks' },
  decide: { vi: 'V. Việc cần quyết định', en: 'V. What asks for a decision' },
  table: { vi: 'Các xã, phường có ca trong 14 ngày', en: 'Communes with cases in 14 days' },
  none: { vi: 'không có', en: 'none' },
} satisfies Record<string, Text>

export const heads = {
  unit: { vi: 'Xã, phường', en: 'Commune' },
  newF0: { vi: 'F0 mới', en: 'New F0' },
  week: { vi: '7 ngày', en: '7 days' },
  f0: { vi: 'F0', en: 'F0' },
  f1: { vi: 'F1', en: 'F1' },
  f2: { vi: 'F2', en: 'F2' },
  waiting: { vi: 'F1 chưa cách ly', en: 'F1 waiting' },
} satisfies Record<string, Text>

/** Words of the printed report (form of Decree 30/2020/NĐ-CP): Vietnamese alone. */
export const official = {
  kind: 'BÁO CÁO',
  subject: {
    vi: 'Nhanh tình hình dịch {disease} và công tác phòng, chống dịch tại {place} ngày {day}',
    en: 'Brief on the {disease} epidemic and its control in {place}, {day}',
  },
  capacity: 'NGƯỜI BÁO CÁO',
  recipients: ['Ban Chỉ đạo phòng, chống dịch', 'Lãnh đạo Ủy ban nhân dân', 'Lưu: VT'],
} as const

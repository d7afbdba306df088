import type { Text } from '#kernel/text'

/** Words of the page of the days after which a cluster is contained and over. */
export const endText = {
  title: { vi: 'Quy định kết thúc ổ dịch', en: 'When a cluster is over' },
  lead: {
    vi: 'Sau bao nhiêu ngày không có ca mới thì ổ dịch được coi là khống chế, là kết thúc. Số của Sở Y tế đứng trước quy định quốc gia.',
    en: 'After how many days without a new case a cluster counts as contained and as over. The Department’s own days go before the national ones.',
  },
  ask: { vi: 'Sở Y tế nhập và rút số ngày.', en: 'The Department of Health enters and withdraws days.' },
  set: { vi: 'Đặt số ngày', en: 'Set the days' },
  says: {
    vi: 'Khống chế sau {contained} ngày, kết thúc sau {closed} ngày không có ca mới',
    en: 'Contained after {contained}, over after {closed} days without a new case',
  },
  national: { vi: 'Quốc gia', en: 'National' },
  own: { vi: 'Của Sở Y tế', en: 'Own' },
  now: { vi: 'Đang áp dụng', en: 'In force' },
  later: { vi: 'Sắp áp dụng', en: 'Not yet in force' },
  over: { vi: 'Hết hiệu lực', en: 'No longer in force' },
  replaced: { vi: 'Có số ngày khác thay', en: 'Replaced' },
  since: { vi: 'từ {from}', en: 'from {from}' },
  between: { vi: 'từ {from} đến hết {to}', en: 'from {from} to {to}' },
  entered: { vi: 'nhập bởi {who}, {at}', en: 'entered by {who}, {at}' },
  none: {
    vi: 'Chưa có số ngày cho bệnh này: trạng thái ổ dịch do cán bộ tự xác nhận.',
    en: 'No days are set for this disease: officers judge the status themselves.',
  },
  assumed: {
    vi: 'Quyết định của Thủ tướng nói về công bố hết dịch. Áp dụng cho từng ổ dịch, và mốc khống chế bằng một thời gian ủ bệnh, là giả định; Sở Y tế thay được bằng số của mình.',
    en: 'The Prime Minister’s decisions are about declaring an epidemic over. Judging each cluster by them, and contained after one incubation, is an assumption the Department may replace.',
  },
  earlier: { vi: 'Quy định khác ({n})', en: 'Others ({n})' },
  disease: { vi: 'Bệnh', en: 'Disease' },
  other: { vi: 'Bệnh khác', en: 'Another disease' },
  otherName: { vi: 'Tên bệnh', en: 'Name of the disease' },
  from: { vi: 'Áp dụng từ ngày', en: 'In force from' },
  contained: { vi: 'Khống chế sau', en: 'Contained after' },
  closed: { vi: 'Kết thúc sau', en: 'Over after' },
  days: { vi: 'ngày', en: 'days' },
  closedFirst: {
    vi: 'Không được ít hơn số ngày khống chế.',
    en: 'Not fewer than the days until contained.',
  },
  range: { vi: 'Từ 1 đến {most} ngày.', en: 'Between 1 and {most} days.' },
  act: { vi: 'Căn cứ', en: 'Basis' },
  actHint: { vi: 'Ví dụ: Kế hoạch 12/KH-SYT ngày 20/11/2026', en: 'For example: Plan 12/KH-SYT of 20/11/2026' },
  effect: {
    vi: 'Từ {from}, mọi ổ dịch {disease} được xét theo số ngày này. Nhập nhầm thì rút lại được.',
    en: 'From {from} every cluster of {disease} is judged by these days. They can be withdrawn.',
  },
  done: { vi: 'Đã đặt số ngày', en: 'Days set' },
  withdraw: { vi: 'Rút số ngày', en: 'Withdraw' },
  withdrawWhat: {
    vi: 'Ổ dịch lại được xét theo số ngày trước đó. Trạng thái đã xác nhận không đổi. Lần rút và lý do được ghi vào sổ.',
    en: 'Clusters are judged by the days before again. Confirmed statuses stay. The reason is remembered.',
  },
  withdrawn: { vi: 'Đã rút số ngày', en: 'Withdrawn' },
} satisfies Record<string, Text>

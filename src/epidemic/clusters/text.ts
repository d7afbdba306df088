import type { Text } from '#kernel/text'

export const clusterRefusals = {
  'no-such-cluster': {
    vi: 'Không tìm thấy ổ dịch này, hoặc ổ dịch ngoài địa bàn anh/chị được xem.',
    en: 'This cluster is not found, or lies outside what you may see.',
  },
  'unknown-outbreak': { vi: 'Không có đợt dịch này. Xin chọn lại.', en: 'There is no such outbreak. Choose again.' },
  'unknown-unit': {
    vi: 'Không có đơn vị hành chính này vào ngày {day}. Xin chọn lại địa bàn.',
    en: 'There was no such unit on {day}. Please choose the place again.',
  },
  'not-your-unit': {
    vi: 'Tài khoản của bạn không phụ trách {unit}, nên không có số liệu của nơi này. Xin chọn địa bàn của mình.',
    en: 'Your account is not in charge of {unit}, so that its figures are not shown. Choose a place of your own.',
  },
  'outside-scope': {
    vi: 'Ổ dịch này có ca ngoài địa bàn anh/chị phụ trách. Xin đề nghị Sở Y tế quyết định.',
    en: 'This cluster has cases outside your area. Ask the Department of Health to decide.',
  },
  'already-confirmed': { vi: 'Ổ dịch này đã được xác nhận.', en: 'This cluster is confirmed already.' },
  'not-confirmed': { vi: 'Ổ dịch chưa được xác nhận. Xin xác nhận trước.', en: 'Confirm the cluster first.' },
  'not-standing': {
    vi: 'Ổ dịch này không còn: đã bị loại, gộp hoặc rút. Xin tải lại trang.',
    en: 'This cluster stands no longer: rejected, merged or withdrawn. Reload the page.',
  },
  'same-status': { vi: 'Ổ dịch đang ở trạng thái này.', en: 'The cluster has this status already.' },
  'reason-needed': {
    vi: 'Khác với đề xuất theo quy định: xin ghi lý do.',
    en: 'This differs from what the rule gives: state why.',
  },
  'nobody-chosen': { vi: 'Chưa chọn ca nào phù hợp.', en: 'No suitable case is chosen.' },
  'nobody-left': {
    vi: 'Phải còn ít nhất một ca ở lại ổ dịch cũ.',
    en: 'At least one case must stay in the cluster.',
  },
  'other-outbreak': {
    vi: 'Chỉ gộp các ổ dịch của cùng một đợt dịch.',
    en: 'Only clusters of the same outbreak are merged.',
  },
  'changed-since': {
    vi: 'Các ca đã được chuyển tiếp sau lần này nên không hoàn tác được. Xin tách hoặc gộp lại.',
    en: 'Cases were moved on since, so this cannot be undone. Split or merge again.',
  },
  'not-whole-territory': {
    vi: 'Chỉ Sở Y tế đặt số ngày này.',
    en: 'Only the Department of Health sets these days.',
  },
  'closed-first': {
    vi: 'Số ngày kết thúc không được ít hơn số ngày khống chế.',
    en: 'The days until over cannot be fewer than those until contained.',
  },
  'no-such-days': {
    vi: 'Quy định này không còn: đã bị rút. Xin tải lại trang.',
    en: 'These days stand no longer: they were withdrawn. Reload the page.',
  },
} satisfies Record<string, Text>

export const clusterStates = {
  proposed: { vi: 'Đề xuất', en: 'Proposed' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  rejected: { vi: 'Đã loại', en: 'Rejected' },
  merged: { vi: 'Đã gộp', en: 'Merged' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
} satisfies Record<string, Text>

export const clusterStatuses = {
  active: { vi: 'Đang hoạt động', en: 'Active' },
  contained: { vi: 'Đã khống chế', en: 'Contained' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
} satisfies Record<string, Text>

export const reasonTexts = {
  oneUnit: { vi: '{cases} ca cùng ở {unit}', en: '{cases} cases live in {unit}' },
  units: {
    vi: '{cases} ca ở {units} xã, phường, đông nhất là {unit}',
    en: '{cases} cases in {units} communes, most of them in {unit}',
  },
  place: { vi: '{cases} ca cùng có mốc tại {place}', en: '{cases} cases were at {place}' },
  chain: { vi: '{links} lần các ca gặp nhau được ghi nhận', en: '{links} meetings between the cases are on record' },
  time: {
    vi: 'xác nhận từ {from} đến {to} ({days} ngày, không quãng nào quá {gap} ngày)',
    en: 'confirmed from {from} to {to} ({days} days, never more than {gap} between two)',
  },
  grew: { vi: 'thêm {cases} ca kể từ khi bị loại', en: '{cases} more cases since it was rejected' },
  unknownPlace: { vi: 'nơi chưa rõ', en: 'an unknown place' },
  nameAt: { vi: 'Ổ dịch {place}', en: 'Cluster {place}' },
} satisfies Record<string, Text>

export const clusterKinds = {
  'epidemic.cluster-proposed': { vi: 'Đề xuất ổ dịch', en: 'Cluster proposed' },
  'epidemic.cluster-offered': { vi: 'Đề xuất thêm ca vào ổ dịch', en: 'Cases offered to a cluster' },
  'epidemic.cluster-withdrawn': { vi: 'Rút đề xuất ổ dịch', en: 'Proposed cluster withdrawn' },
  'epidemic.cluster-confirmed': { vi: 'Xác nhận ổ dịch', en: 'Cluster confirmed' },
  'epidemic.cluster-rejected': { vi: 'Loại đề xuất ổ dịch', en: 'Cluster rejected' },
  'epidemic.cluster-renamed': { vi: 'Đổi tên ổ dịch', en: 'Cluster renamed' },
  'epidemic.cluster-status': { vi: 'Đổi trạng thái ổ dịch', en: 'Cluster status changed' },
  'epidemic.cluster-cases-accepted': { vi: 'Nhận ca vào ổ dịch', en: 'Cases taken into a cluster' },
  'epidemic.cluster-cases-declined': { vi: 'Đưa ca ra khỏi ổ dịch', en: 'Cases left out of a cluster' },
  'epidemic.cluster-split': { vi: 'Tách ổ dịch', en: 'Cluster split' },
  'epidemic.cluster-merged': { vi: 'Gộp ổ dịch', en: 'Clusters merged' },
  'epidemic.cluster-act-undone': { vi: 'Hoàn tác tách, gộp ổ dịch', en: 'Split or merge undone' },
  'epidemic.outbreak-end-set': { vi: 'Đặt số ngày kết thúc ổ dịch', en: 'Days of the end of a cluster set' },
  'epidemic.outbreak-end-withdrawn': {
    vi: 'Rút số ngày kết thúc ổ dịch',
    en: 'Days of the end of a cluster withdrawn',
  },
} as const satisfies Record<string, Text>

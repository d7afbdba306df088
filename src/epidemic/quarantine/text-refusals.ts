import type { Text } from '#kernel/text'
import { refusals as roomRefusals } from '../text.ts'

const { 'not-found': notFound, 'outside-scope': outsideScope, 'unknown-unit': unknownUnit } = roomRefusals

export const quarantineRefusals = {
  'not-found': notFound,
  'outside-scope': outsideScope,
  'unknown-unit': unknownUnit,
  'unknown-outbreak': roomRefusals['unknown-outbreak'],
  'not-quarantined': roomRefusals['not-quarantined'],
  'times-wrong': roomRefusals['times-wrong'],
  'not-whole-territory': {
    vi: 'Chỉ cấp phụ trách toàn địa bàn mới ban hành thời gian cách ly. Xin đề nghị Sở Y tế.',
    en: 'Only those responsible for the whole territory set durations. Ask the Department of Health.',
  },
  'no-such-rule': {
    vi: 'Quy định này không còn: đã bị rút. Xin tải lại trang.',
    en: 'This rule stands no longer: it was withdrawn. Reload the page.',
  },
  'tests-after-days': {
    vi: 'Ngày xét nghiệm phải nằm trong {days} ngày cách ly.',
    en: 'Days of sampling must lie within the {days} days of quarantine.',
  },
  'rule-kept': {
    vi: 'Người này đã vào cách ly theo {act}: thời gian không thay đổi giữa chừng.',
    en: 'This person entered under {act}: the time is not changed on the way.',
  },
  'facility-exists': {
    vi: 'Đã có cơ sở mang tên này trên địa bàn.',
    en: 'There is a facility of this name in the unit.',
  },
  'room-exists': { vi: 'Đã có phòng “{name}” ở cơ sở này.', en: 'The facility has a room “{name}” already.' },
  'facility-occupied': {
    vi: 'Cơ sở còn {n} người đang ở. Xin chuyển đi trước khi đóng.',
    en: '{n} people are still there. Move them before closing.',
  },
  'bed-taken': {
    vi: 'Giường vừa có người khác được xếp vào. Xin xếp lại.',
    en: 'Somebody was just given that bed. Assign again.',
  },
  'no-such-bed': { vi: 'Phòng này không có giường số {bed}.', en: 'The room has no bed {bed}.' },
  'sharing-forbidden': {
    vi: 'Phòng {room} đang có người khác nguồn, khác ngày phơi nhiễm, khác giới hoặc có trẻ em. Xin ghi lý do nếu vẫn xếp.',
    en: 'Room {room} holds people of another exposure or sex, or a child. Give a reason to do it all the same.',
  },
  'day-wrong': {
    vi: 'Chỉ ghi kiểm tra sức khỏe cho hôm nay và 7 ngày trước.',
    en: 'Checks are recorded for today and the seven days before.',
  },
  'no-agency': {
    vi: 'Chưa có Ủy ban nhân dân nào phụ trách nơi ở của {n} người. Xin cập nhật nơi ở.',
    en: 'No authority is responsible for where {n} people live. Correct their address.',
  },
  'no-rule': {
    vi: '{n} người chưa có thời gian cách ly. Xin ấn định số ngày trước khi ra quyết định.',
    en: '{n} people have no duration yet. Set the days before issuing decisions.',
  },
  'not-completed': {
    vi: '{n} người chưa hết cách ly. Chỉ xác nhận cho người đã được giải tỏa.',
    en: '{n} people were not released yet. Only completed quarantines are confirmed.',
  },
  'names-missing': {
    vi: '{n} người chưa có họ tên, hoặc anh/chị không được xem họ tên.',
    en: '{n} people have no name, or you may not see it.',
  },
  'not-ready-yet': { vi: 'Tệp chưa in xong: {done}/{total}.', en: 'The file is not ready: {done} of {total}.' },
  'already-revoked': { vi: 'Quyết định này đã bị thu hồi.', en: 'This decision was revoked already.' },
  'no-such-document': {
    vi: 'Không có văn bản nào mang mã này. Xin xem lại mã in trên giấy.',
    en: 'No document bears this code. Check the code on the paper.',
  },
} satisfies Record<string, Text>

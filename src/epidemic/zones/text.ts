import type { Text } from '#kernel/text'
import type { ZONE_STATES } from './zone.ts'

export const zoneRefusals = {
  'no-such-zone': {
    vi: 'Không tìm thấy vùng này, hoặc ngoài địa bàn anh/chị được xem.',
    en: 'This zone is not found, or lies outside what you may see.',
  },
  'no-such-cluster': {
    vi: 'Không tìm thấy ổ dịch này, hoặc ổ dịch ngoài địa bàn anh/chị được xem.',
    en: 'This cluster is not found, or lies outside what you may see.',
  },
  'unknown-unit': {
    vi: 'Không có đơn vị hành chính này vào ngày {day}. Xin chọn lại địa bàn.',
    en: 'There was no such unit on {day}. Please choose the place again.',
  },
  'unknown-outbreak': { vi: 'Không có đợt dịch này. Xin chọn lại.', en: 'There is no such outbreak. Choose again.' },
  'outside-scope': {
    vi: 'Vùng này có xã, phường ngoài địa bàn anh/chị phụ trách. Xin đề nghị Sở Y tế quyết định.',
    en: 'This zone touches communes outside your area. Ask the Department of Health to decide.',
  },
  'may-not-direct': {
    vi: 'Quyết định phong tỏa kèm giao nhiệm vụ: cần quyền ban hành chỉ đạo. Xin trình lãnh đạo.',
    en: 'Closing an area assigns tasks: it takes the power to issue directives. Submit it to your head.',
  },
  'empty-area': {
    vi: 'Hình vẽ không chạm xã, phường nào đã biết, hoặc không khép kín. Xin vẽ lại hoặc chọn xã, phường.',
    en: 'The shape touches no known commune, or does not close. Draw it again or choose communes.',
  },
  'changed-since': {
    vi: '{who} vừa quyết định về vùng này. Xin tải lại trang để xem trước khi quyết định tiếp.',
    en: '{who} has just decided on this zone. Reload the page before deciding on.',
  },
  'not-draft': { vi: 'Vùng này không còn là dự thảo.', en: 'This zone is no draft any more.' },
  'not-in-force': { vi: 'Vùng này không còn hiệu lực.', en: 'This zone is not in force.' },
  'start-wrong': {
    vi: 'Ngày hiệu lực không được trước {day} và không quá 30 ngày tới.',
    en: 'It cannot take effect before {day}, nor more than 30 days ahead.',
  },
  'reason-needed': { vi: 'Xin ghi lý do thay đổi.', en: 'State why it is changed.' },
  'not-all-met': {
    vi: 'Còn {n} điều kiện chưa đạt. Xin ghi lý do nếu vẫn dỡ bỏ.',
    en: '{n} conditions are not met. State why it is lifted all the same.',
  },
  'proved-by-records': {
    vi: 'Điều kiện này do số liệu xác định, không đánh dấu tay. Xin cập nhật ca bệnh, xét nghiệm hoặc cách ly.',
    en: 'The records decide this condition. Update cases, tests or quarantine instead.',
  },
  'nobody-named': { vi: 'Có nhiệm vụ chưa chọn nơi nhận.', en: 'A task names no agency.' },
  'agency-unknown': { vi: 'Không có cơ quan {agency}.', en: 'There is no agency {agency}.' },
  'unit-without-authority': {
    vi: 'Chưa có cơ quan của {unit} trong hệ thống. Xin bỏ nơi nhận này hoặc báo quản trị.',
    en: '{unit} has no authority in the system. Leave it out or tell the administrator.',
  },
  'due-not-later': {
    vi: 'Hạn phải là ngày làm việc, sau {day}.',
    en: 'The deadline must be a working day after {day}.',
  },
  'person-unknown': {
    vi: 'Người được giao không thuộc cơ quan thực hiện.',
    en: 'The person named does not belong to the agency.',
  },
  'not-your-agency': {
    vi: 'Anh/chị không được ban hành thay cơ quan {agency}.',
    en: 'You may not issue in the name of {agency}.',
  },
  'outside-your-direction': {
    vi: 'Anh/chị không được giao việc cho {agency} trong lĩnh vực này.',
    en: 'You may not direct {agency} in this field.',
  },
} satisfies Record<string, Text>

export const zoneStates: Readonly<Record<(typeof ZONE_STATES)[number], Text>> = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  'in-force': { vi: 'Đang phong tỏa', en: 'In force' },
  lifted: { vi: 'Đã dỡ bỏ', en: 'Lifted' },
  dropped: { vi: 'Đã bỏ dự thảo', en: 'Dropped' },
}

export const zoneKinds = {
  'epidemic.zone-drafted': { vi: 'Dự thảo vùng phong tỏa', en: 'Zone drafted' },
  'epidemic.zone-dropped': { vi: 'Bỏ dự thảo vùng phong tỏa', en: 'Draft of a zone dropped' },
  'epidemic.zone-decided': { vi: 'Quyết định phong tỏa', en: 'Zone decided' },
  'epidemic.zone-changed': { vi: 'Điều chỉnh vùng phong tỏa', en: 'Zone changed' },
  'epidemic.zone-checked': { vi: 'Xác nhận điều kiện dỡ bỏ', en: 'Condition of lifting confirmed' },
  'epidemic.zone-lifted': { vi: 'Dỡ bỏ phong tỏa', en: 'Zone lifted' },
} as const satisfies Record<string, Text>

import type { Text } from '#kernel/text'
import type {
  Aggregation,
  Goal,
  MeasureUnit,
  ObservationState,
  Origin,
  PointSource,
  ReportingLevel,
  SubjectKind,
} from './names.ts'
import type { PeriodKind } from './period.ts'
import type { ProgressState } from './programme/progress.ts'

export const progressStates = {
  met: { vi: 'Đạt', en: 'Met' },
  'on-path': { vi: 'Đúng lộ trình', en: 'On path' },
  behind: { vi: 'Chậm so với mục tiêu', en: 'Behind' },
  missed: { vi: 'Không đạt', en: 'Missed' },
  'not-yet-due': { vi: 'Chưa đến kỳ', en: 'Not yet due' },
  'no-data': { vi: 'Chưa có số liệu', en: 'No data' },
} satisfies Record<ProgressState, Text>

export const goals = {
  rank: { vi: 'Xếp hạng', en: 'Rank' },
  government: { vi: 'Chính quyền số', en: 'Digital government' },
  economy: { vi: 'Kinh tế số', en: 'Digital economy' },
  society: { vi: 'Xã hội số', en: 'Digital society' },
  operations: { vi: 'Điều hành', en: 'Operations' },
} satisfies Record<Goal, Text>

export const observationStates = {
  declared: { vi: 'Đã báo cáo', en: 'Declared' },
  verified: { vi: 'Đã thẩm định', en: 'Verified' },
  approved: { vi: 'Đã phê duyệt', en: 'Approved' },
  published: { vi: 'Đã công bố', en: 'Published' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  superseded: { vi: 'Đã thay bằng số mới', en: 'Superseded' },
} satisfies Record<ObservationState, Text>

export const measureUnits = {
  percent: { vi: '%', en: '%' },
  count: { vi: '', en: '' },
  rank: { vi: 'hạng', en: 'rank' },
  points: { vi: 'điểm', en: 'points' },
  'yes-no': { vi: '', en: '' },
  days: { vi: 'ngày', en: 'days' },
  money: { vi: 'tỷ đồng', en: 'billion đồng' },
} satisfies Record<MeasureUnit, Text>

export const origins = {
  reported: { vi: 'Cơ quan báo cáo', en: 'Reported' },
  formula: { vi: 'Tính theo công thức', en: 'By formula' },
  counted: { vi: 'Tự đếm từ hồ sơ', en: 'Counted from records' },
} satisfies Record<Origin, Text>

export const aggregations = {
  sum: { vi: 'Cộng lại', en: 'Sum' },
  mean: { vi: 'Bình quân', en: 'Mean' },
  ratio: { vi: 'Tính lại từ tổng các số gốc', en: 'Ratio of sums' },
  last: { vi: 'Lấy số cuối kỳ', en: 'Last value' },
  max: { vi: 'Lấy số lớn nhất', en: 'Greatest' },
  min: { vi: 'Lấy số nhỏ nhất', en: 'Least' },
  none: { vi: 'Không cộng được', en: 'Does not add' },
} satisfies Record<Aggregation, Text>

export const periodKinds = {
  month: { vi: 'Hằng tháng', en: 'Monthly' },
  quarter: { vi: 'Hằng quý', en: 'Quarterly' },
  'half-year': { vi: '6 tháng', en: 'Half-yearly' },
  year: { vi: 'Hằng năm', en: 'Yearly' },
} satisfies Record<PeriodKind, Text>

export const reportingLevels = {
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  department: { vi: 'Sở, ngành', en: 'Departments' },
  district: { vi: 'Cấp huyện', en: 'Districts' },
  commune: { vi: 'Cấp xã', en: 'Communes' },
} satisfies Record<ReportingLevel, Text>

export const subjectKinds = {
  province: { vi: 'Tỉnh, thành phố', en: 'Provinces' },
  department: { vi: 'Sở, ngành', en: 'Departments' },
  commune: { vi: 'Xã, phường', en: 'Communes' },
} satisfies Record<SubjectKind, Text>

export const pointSources = {
  auto: { vi: 'Đo tự động', en: 'Measured' },
  declared: { vi: 'Tự khai, có kiểm chứng', en: 'Declared with proof' },
  survey: { vi: 'Điều tra xã hội học', en: 'Survey' },
} satisfies Record<PointSource, Text>

export const refusals = {
  'no-programme': { vi: 'Không có chương trình này.', en: 'There is no such programme.' },
  'before-programme': {
    vi: 'Mốc {day} nằm trước ngày bắt đầu chương trình ({from}). Xin chọn mốc sau ngày đó.',
    en: 'The day {day} is before the programme begins ({from}). Choose a later one.',
  },
  twice: {
    vi: '“{name}” bị lặp. Xin bỏ bớt một dòng.',
    en: '“{name}” stands twice. Take one line out.',
  },
  'unknown-unit': { vi: 'Không có đơn vị {unit}. Xin chọn lại.', en: 'There is no unit {unit}. Choose another.' },
  'unknown-agency': {
    vi: 'Không có cơ quan {agency}. Xin chọn lại.',
    en: 'There is no agency {agency}. Choose another.',
  },
  'unknown-indicator': {
    vi: 'Không có chỉ tiêu {name}. Xin chọn trong danh mục.',
    en: 'There is no indicator {name}. Choose one of the catalogue.',
  },
  'group-has-tasks': {
    vi: 'Nhóm “{name}” đang có nhiệm vụ, không bỏ được. Xin giữ nhóm này.',
    en: 'Tasks stand under “{name}”; it cannot be taken out. Keep it.',
  },
  'not-found': { vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
  computed: {
    vi: 'Chỉ tiêu này được tính từ hồ sơ, không nhập tay. Xin sửa ở hồ sơ gốc.',
    en: 'This value is computed from the records and cannot be typed. Mend the records instead.',
  },
  'out-of-range': {
    vi: 'Giá trị {value} nằm ngoài khoảng {least} đến {most}. Xin kiểm tra lại.',
    en: 'The value {value} is outside {least} to {most}. Please check it.',
  },
  'period-inverted': {
    vi: 'Kỳ kết thúc trước khi bắt đầu. Xin sửa ngày.',
    en: 'The period ends before it begins. Mend the days.',
  },
  'future-period': {
    vi: 'Kỳ báo cáo chưa kết thúc ({day}). Xin báo cáo sau ngày đó.',
    en: 'The period has not ended ({day}). Report after that day.',
  },
  'not-declared': {
    vi: 'Số liệu đang ở bước “{state}” ({who}), không thẩm định được. Xin tải lại trang.',
    en: 'The value is “{state}” ({who}) and cannot be verified. Reload the page.',
  },
  'not-returnable': {
    vi: 'Số liệu đang ở bước “{state}” ({who}), không trả lại được. Xin tải lại trang.',
    en: 'The value is “{state}” ({who}) and cannot be returned. Reload the page.',
  },
  'not-verified': {
    vi: 'Số liệu đang ở bước “{state}” ({who}), không phê duyệt được. Xin tải lại trang.',
    en: 'The value is “{state}” ({who}) and cannot be approved. Reload the page.',
  },
  'not-approved': {
    vi: 'Số liệu đang ở bước “{state}” ({who}), không công bố được. Xin tải lại trang.',
    en: 'The value is “{state}” ({who}) and cannot be published. Reload the page.',
  },
  'on-its-way': {
    vi: 'Kỳ này đã có số {value} đang ở bước “{state}”. Xin chờ xong rồi đính chính.',
    en: 'The period has a value {value}, “{state}”. Wait until it is through, then correct it.',
  },
  'own-figure': {
    vi: 'Người báo cáo không tự thẩm định, phê duyệt số của mình. Xin để người khác.',
    en: 'Whoever declared a value neither verifies nor approves it. Leave it to somebody else.',
  },
  forbidden: {
    vi: 'Số liệu này thuộc địa bàn hoặc ngành khác.',
    en: 'This value belongs to another place or sector.',
  },
} satisfies Record<string, Text>

import type { Text } from '#kernel/text'

/** Seconds in which the person who marked a quarantine can undo it with one tap. */
export const UNDO_SECONDS = 10

export const refusals = {
  'not-found': {
    vi: 'Không tìm thấy người này, hoặc người này ngoài địa bàn anh/chị được xem.',
    en: 'This person is not found, or lies outside what you may see.',
  },
  'outbreak-exists': {
    vi: 'Đã có đợt dịch mang tên này. Xin đặt tên khác.',
    en: 'An outbreak of this name exists. Please choose another name.',
  },
  'already-closed': {
    vi: 'Đợt dịch này đã kết thúc từ ngày {day}.',
    en: 'This outbreak has been closed since {day}.',
  },
  'not-closed': { vi: 'Đợt dịch này đang mở.', en: 'This outbreak is open.' },
  'outbreak-closed': {
    vi: 'Đợt dịch này đã kết thúc ngày {day}. Xin mở lại đợt dịch trước khi ghi ca sau ngày đó.',
    en: 'This outbreak was closed on {day}. Reopen it before entering a later case.',
  },
  'not-whole-territory': {
    vi: 'Chỉ cấp phụ trách toàn địa bàn mới kết thúc hoặc mở lại đợt dịch. Xin đề nghị Sở Y tế.',
    en: 'Only those responsible for the whole territory close or reopen an outbreak. Ask the Department of Health.',
  },
  'unknown-unit': {
    vi: 'Không có đơn vị hành chính này vào ngày {day}. Xin chọn lại địa bàn.',
    en: 'There was no such unit on {day}. Please choose the place again.',
  },
  'not-your-unit': {
    vi: 'Tài khoản của bạn không phụ trách {unit}, nên không có số liệu của nơi này. Xin chọn địa bàn của mình.',
    en: 'Your account is not in charge of {unit}, so that its figures are not shown. Choose a place of your own.',
  },
  'unknown-outbreak': {
    vi: 'Không có đợt dịch “{outbreak}”. Xin chọn đợt dịch trong danh sách.',
    en: 'There is no outbreak “{outbreak}”. Choose one from the list.',
  },
  'bad-cursor': {
    vi: 'Danh sách đã thay đổi. Xin tải lại từ đầu.',
    en: 'The list has changed. Load it again from the start.',
  },
  'outside-scope': {
    vi: 'Đơn vị này ngoài địa bàn anh/chị phụ trách. Xin chuyển cho cơ sở y tế nơi đó.',
    en: 'This unit is outside your area. Pass it on to the health station there.',
  },
  'already-a-case': { vi: 'Người này đã là F0.', en: 'This person is already an F0.' },
  'not-a-case': { vi: 'Người này không phải F0.', en: 'This person is not an F0.' },
  'times-wrong': {
    vi: 'Thời gian chưa hợp lý. Xin xem các ô được chỉ ra.',
    en: 'The times do not fit together. See the fields shown.',
  },
  'bad-id-number': {
    vi: 'Số giấy tờ tùy thân chưa đúng. Xin xem ô được chỉ ra.',
    en: 'The identity number is not right. See the field shown.',
  },
  'with-oneself': {
    vi: 'Một người không thể tiếp xúc với chính mình. Xin chọn người khác.',
    en: 'Nobody meets themselves. Choose another person.',
  },
  'no-other': {
    vi: 'Chưa có người tiếp xúc. Xin chọn trong danh sách hoặc nhập người mới.',
    en: 'The contact is missing. Choose one from the list or enter a new person.',
  },
  'nothing-to-mark': {
    vi: 'Không còn F1 nào chờ cách ly trong số đã chọn.',
    en: 'None of those chosen is an F1 waiting for quarantine.',
  },
  'not-quarantined': {
    vi: 'Người này chưa được ghi cách ly.',
    en: 'No quarantine is recorded for this person.',
  },
  'already-released': {
    vi: 'Người này đã hết cách ly. Nếu ghi nhầm, xin đính chính.',
    en: 'This person was released already. If that is wrong, record a correction.',
  },
  'days-missing': {
    vi: 'Chưa đủ ngày cách ly: còn {days} ngày, được rời từ {day}.',
    en: 'The days of quarantine are not over: {days} left, release from {day} on.',
  },
  'tests-missing': {
    vi: 'Chưa có kết quả âm tính của ngày thứ {tests} ({dates}). Xin lấy mẫu hoặc nhập kết quả trước khi cho rời.',
    en: 'No negative result of day {tests} ({dates}) yet. Sample or enter the result before the release.',
  },
  'test-positive': {
    vi: 'Mẫu ngày {day} dương tính: xin xác nhận F0 và chuyển điều trị, không cho rời.',
    en: 'The sample of {day} is positive: confirm the case and have it treated instead of a release.',
  },
  'no-duration': {
    vi: 'Bệnh này chưa có quy định thời gian cách ly. Xin ấn định số ngày trước.',
    en: 'There is no rule of duration for this disease. Set the days first.',
  },
  'nothing-corrected': {
    vi: 'Chưa có gì khác với điều đã ghi. Xin sửa thời điểm hoặc nơi cách ly.',
    en: 'Nothing differs from what is recorded. Change the time or the place.',
  },
  'too-late': {
    vi: 'Đã quá {seconds} giây để hoàn tác. Xin ghi một đính chính.',
    en: 'The {seconds} seconds for undoing have passed. Record a correction instead.',
  },
  'bad-file': { vi: 'Không đọc được tệp: {why}', en: 'The file cannot be read: {why}' },
  'wrong-type': {
    vi: 'Chỉ nhận tệp CSV hoặc Excel (.xlsx). Xin lưu lại theo dạng đó.',
    en: 'Only CSV or Excel (.xlsx) is taken. Save the file in one of these.',
  },
  'bad-columns': {
    vi: 'Cách ghép cột chưa đúng. Xin chọn lại.',
    en: 'The choice of columns is not right. Choose again.',
  },
  'missing-columns': {
    vi: 'Tệp thiếu cột bắt buộc: {columns}. Xin chọn cột tương ứng.',
    en: 'The file lacks required columns: {columns}. Choose which ones they are.',
  },
  'bad-rows': {
    vi: 'Chưa nhập dòng nào: {count} lỗi trong tệp “{name}”. Xin sửa rồi gửi lại.',
    en: 'Nothing was imported: {count} faults in “{name}”. Mend them and send it again.',
  },
  'other-file': {
    vi: 'Tệp vừa gửi khác với tệp đã xem trước. Xin xem trước lại.',
    en: 'This is not the file that was previewed. Preview it again.',
  },
} satisfies Record<string, Text>

export const quarantineStates = {
  none: { vi: 'Không phải cách ly', en: 'No quarantine' },
  waiting: { vi: 'Chờ cách ly', en: 'Waiting' },
  late: { vi: 'Quá 24 giờ chưa cách ly', en: 'Over 24 hours, not quarantined' },
  quarantined: { vi: 'Đang cách ly', en: 'In quarantine' },
  released: { vi: 'Đã hết cách ly', en: 'Released' },
} satisfies Record<string, Text>

export const quarantineKinds = {
  home: { vi: 'Tại nhà', en: 'At home' },
  facility: { vi: 'Tập trung', en: 'In a facility' },
} satisfies Record<string, Text>

export const sexes = { male: { vi: 'Nam', en: 'Male' }, female: { vi: 'Nữ', en: 'Female' } } satisfies Record<
  string,
  Text
>

/** Columns of the export, in the order offered. */
export const exportColumns = {
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Họ và tên', en: 'Name' },
  birthYear: { vi: 'Năm sinh', en: 'Birth year' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  idNumber: { vi: 'Số CCCD', en: 'Identity number' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  unit: { vi: 'Xã, phường', en: 'Commune' },
  level: { vi: 'Mức', en: 'Level' },
  exposedAt: { vi: 'Phơi nhiễm lúc', en: 'Exposed at' },
  knownAt: { vi: 'Xác định lúc', en: 'Known at' },
  onsetOn: { vi: 'Ngày khởi phát', en: 'Onset' },
  sampledOn: { vi: 'Ngày lấy mẫu', en: 'Sampled on' },
  confirmedAt: { vi: 'Khẳng định lúc', en: 'Confirmed at' },
  isolatedAt: { vi: 'Cách ly điều trị lúc', en: 'Isolated at' },
  class: { vi: 'Phân loại ca', en: 'Case class' },
  severity: { vi: 'Mức độ bệnh', en: 'Severity' },
  outcome: { vi: 'Kết quả điều trị', en: 'Outcome' },
  occupation: { vi: 'Nghề nghiệp', en: 'Occupation' },
  workplace: { vi: 'Nơi làm việc, học tập', en: 'Workplace, school' },
  household: { vi: 'Mã hộ', en: 'Household' },
  source: { vi: 'Lây từ', en: 'Infected by' },
  quarantine: { vi: 'Cách ly y tế', en: 'Quarantine' },
  place: { vi: 'Nơi cách ly', en: 'Quarantined where' },
  foundAt: { vi: 'Xác định F1 lúc', en: 'Found as F1 at' },
  quarantinedAt: { vi: 'Bắt đầu cách ly lúc', en: 'Quarantined at' },
} satisfies Record<string, Text>

export const words = {
  list: { vi: 'Danh sách', en: 'List' },
  simulated: { vi: 'Số liệu mô phỏng theo các con số đã công bố', en: 'Simulated after the published figures' },
  somebodyIn: { vi: 'một người ở {unit}', en: 'somebody in {unit}' },
  somebody: { vi: 'một người chưa rõ nơi ở', en: 'somebody of unknown address' },
  thisPerson: { vi: 'người này', en: 'this person' },
  anotherPerson: { vi: 'một người khác', en: 'another person' },
  level: { vi: 'F{level}', en: 'F{level}' },
} satisfies Record<string, Text>

import type { PetitionInput } from '#work'

type Category = PetitionInput['category']

/** How far a report came, and in how many days after it was raised. */
export type Course =
  | { readonly to: 'received' }
  | { readonly to: 'taken' | 'closed'; readonly after: number }
  | { readonly to: 'assigned'; readonly agency: string; readonly words?: string }
  | { readonly to: 'asked'; readonly after: number; readonly words: string }
  | {
      readonly to: 'answered'
      readonly after: number
      readonly words: string
      readonly outcome?: 'partly' | 'not-solved'
      /** Forwarded to whoever answered. */
      readonly by?: string
      readonly rating?: number
      readonly remark?: string
      readonly contested?: string
      readonly published?: boolean
    }
  | {
      readonly to: 'referred'
      readonly after: number
      readonly words: string
      readonly outside: string
      readonly contact: string
    }
  | {
      readonly to: 'rejected'
      readonly after: number
      readonly words: string
      readonly reason: 'spam' | 'insufficient' | 'not-a-petition'
    }
  /** The same thing as an earlier one, named by its place in the list. */
  | { readonly to: 'joined'; readonly with: string }

export interface CitizenStory {
  /** To be named by another. */
  readonly key?: string
  readonly daysAgo: number
  readonly unit: string
  readonly category: Category
  readonly text: string
  readonly address?: string
  /** Thousandths of a degree east and north of the middle of the unit; absent: no point was given. */
  readonly at?: readonly [number, number]
  readonly name?: string
  readonly phone?: string
  readonly urgent?: boolean
  readonly consent?: boolean
  readonly course: Course
}

const CHU_VAN_AN = '10549-chu-van-an'
const TRAN_HUNG_DAO = '10570-tran-hung-dao'
const CHI_LINH = '10546-chi-linh'
const TRAN_NHAN_TONG = '10573-tran-nhan-tong'
const THANH_DONG = '10507-thanh-dong'
const HAI_DUONG = '10525-hai-duong'

const here = (
  daysAgo: number,
  category: Category,
  text: string,
  course: Course,
  more: Partial<CitizenStory> = {},
): CitizenStory => ({ daysAgo, unit: CHU_VAN_AN, category, text, course, ...more })

const received = { to: 'received' } as const
const answered = (after: number, words: string, more: Partial<Extract<Course, { to: 'answered' }>> = {}): Course => ({
  to: 'answered',
  after,
  words,
  ...more,
})

/** A month of what citizens reported around Chu Văn An. Names and telephones are invented. */
export const citizenStories: readonly CitizenStory[] = [
  here(
    1,
    'road',
    'Ổ gà sâu trước cổng Trường THCS Chu Văn An, sáng nay hai xe máy ngã. Đề nghị rào lại và vá gấp.',
    received,
    {
      key: 'pothole',
      at: [1.2, 0.6],
      address: 'Trước cổng Trường THCS Chu Văn An, đường Nguyễn Thái Học',
      urgent: true,
      name: 'Nguyễn Thị Hạnh',
      phone: '0912345001',
      consent: true,
    },
  ),
  here(
    0,
    'road',
    'Cổng trường THCS Chu Văn An có hố sâu, mưa đọng nước không nhìn thấy, xe máy ngã liên tục.',
    received,
    { at: [1.25, 0.68], name: 'Phạm Văn Lợi' },
  ),
  here(0, 'road', 'Đường Nguyễn Thái Học đoạn cổng trường có ổ gà lớn, phụ huynh đưa con đi học rất sợ.', received, {
    at: [1.1, 0.55],
  }),
  here(
    2,
    'lighting',
    'Đèn đường ngõ 12 phố Nguyễn Trãi tắt ba hôm nay, trẻ con đi học thêm về rất tối.',
    { to: 'taken', after: 1 },
    { key: 'lamp', at: [-2.1, 1.4], consent: true, phone: '0912345004' },
  ),
  here(
    1,
    'lighting',
    'Ngõ 12 Nguyễn Trãi không có đèn mấy hôm rồi, tối om không ai dám đi.',
    { to: 'joined', with: 'lamp' },
    { at: [-2.0, 1.45], name: 'Trần Văn Quý', phone: '0987000311' },
  ),
  here(
    1,
    'lighting',
    'Mất đèn đường cả ngõ 12 phố Nguyễn Trãi, đề nghị thay bóng.',
    { to: 'joined', with: 'lamp' },
    { at: [-2.15, 1.38] },
  ),
  here(
    3,
    'waste',
    'Bãi rác tự phát đầu phố Trần Hưng Đạo kéo dài, ba ngày chưa ai thu gom, mùi hôi nồng nặc.',
    { to: 'taken', after: 1 },
    { at: [3.4, -1.1] },
  ),
  here(
    9,
    'waste',
    'Xe rác không vào ngõ 8 khu dân cư Lạc Sơn cả tuần nay.',
    answered(
      2,
      'Đơn vị thu gom đã bố trí xe nhỏ vào ngõ 8 các ngày thứ Ba, thứ Năm, thứ Bảy từ tuần này. Cảm ơn anh/chị đã báo.',
      { rating: 5, remark: 'Xe đã vào đúng lịch.', published: true },
    ),
    { at: [0.4, 3.3], consent: true, name: 'Đỗ Thị Lan', phone: '0912345008' },
  ),
  here(
    18,
    'noise',
    'Quán karaoke Hoa Sữa hát quá 23 giờ, người già trẻ nhỏ không ngủ được.',
    answered(
      3,
      'Công an phường đã lập biên bản, chủ quán cam kết dừng trước 22 giờ. Nếu còn tái diễn, xin anh/chị gọi trực ban phường.',
      { rating: 2, remark: 'Được hai hôm lại hát.', contested: 'Tối qua quán lại hát đến 0 giờ 30.' },
    ),
    { at: [1.9, -2.2], name: 'Lương Văn Thành', phone: '0912345009', consent: true },
  ),
  here(
    14,
    'construction-order',
    'Nhà số 45 phố Hùng Vương xây lấn vỉa hè, vật liệu đổ tràn lòng đường.',
    answered(6, 'Phường đã yêu cầu tháo dỡ phần bậc thềm lấn vỉa hè và dọn vật liệu trong 5 ngày.', {
      outcome: 'partly',
      rating: 4,
    }),
    { at: [-0.8, -0.5], consent: true },
  ),
  here(
    22,
    'water',
    'Nước máy yếu và đục từ đầu tuần ở khu dân cư Tân Tiến, cả khu phải đi xin nước.',
    answered(15, 'Nhà máy đã súc rửa tuyến ống và thay đồng hồ tổng; nước trong và đủ áp từ ngày hôm nay.', {
      by: 'so-xay-dung',
      rating: 3,
      remark: 'Xong việc nhưng chờ lâu quá.',
      published: true,
    }),
    { at: [2.6, 2.9], consent: true, name: 'Vũ Thị Mơ', phone: '0912345011' },
  ),
  here(
    12,
    'water',
    'Cống trước chợ Sao Đỏ tắc, nước thải tràn ra mặt đường.',
    {
      to: 'assigned',
      agency: 'so-xay-dung',
      words: 'Tuyến cống trục do Sở quản lý, đề nghị Sở xử lý và trả lời người dân.',
    },
    { at: [0.2, -1.7] },
  ),
  here(
    26,
    'environment',
    'Cây phượng lớn trong công viên nghiêng về phía sân chơi, gió to rất nguy hiểm.',
    answered(1, 'Đã cắt hạ cây nghiêng ngay trong ngày và trồng bổ sung cây mới.', { rating: 5, published: true }),
    { at: [-1.4, 2.2], urgent: true, consent: true },
  ),
  here(
    25,
    'road',
    'Nắp cống vỡ ở ngã tư Nguyễn Huệ, đã có người thụt chân.',
    answered(2, 'Đã thay nắp gang mới, có ảnh kèm theo.', { rating: 5 }),
    { at: [2.2, 0.9], urgent: true, consent: true },
  ),
  here(
    16,
    'road',
    'Đoạn quốc lộ 18 qua phường ngập mỗi khi mưa to, đề nghị khơi rãnh.',
    { to: 'assigned', agency: 'so-xay-dung', words: 'Quốc lộ do Sở Xây dựng được phân cấp quản lý.' },
    { at: [4.1, 1.1] },
  ),
  here(
    13,
    'other',
    'Dây điện trung thế võng sát mái nhà ở ngõ 3 khu Thái Học 2.',
    {
      to: 'referred',
      after: 1,
      words: 'Lưới điện do ngành điện quản lý. Phường đã gọi báo sự cố, điện lực hẹn xử lý trong ngày.',
      outside: 'Công ty Điện lực Hải Dương (Đội quản lý điện Chí Linh)',
      contact: 'Tổng đài 1900 6769, hoạt động cả ngày đêm; báo mã khách hàng trên hóa đơn',
    },
    { at: [-3.0, 0.3], urgent: true, name: 'Hoàng Văn Sáng', phone: '0912345016' },
  ),
  here(
    8,
    'security',
    'Nhóm thanh niên tụ tập đua xe đêm cuối tuần ở đường tránh.',
    { to: 'taken', after: 1 },
    { at: [3.8, 3.7] },
  ),
  here(
    6,
    'epidemic',
    'Khu trọ ngõ 20 chưa được phun khử khuẩn dù có người vừa đi cách ly.',
    answered(1, 'Trạm Y tế phường đã phun khử khuẩn cả dãy trọ sáng nay và phát khẩu trang cho các phòng.', {
      rating: 5,
    }),
    { at: [0.9, -0.3], consent: true },
  ),
  here(
    4,
    'epidemic',
    'Chốt kiểm soát đầu cầu không cho xe cấp cứu đi nhanh, phải chờ trình giấy.',
    { to: 'taken', after: 0 },
    { at: [5.2, -0.9], urgent: true },
  ),
  here(
    5,
    'health',
    'Quán ăn cạnh trường tiểu học dùng dầu chiên đen, trẻ đau bụng.',
    {
      to: 'asked',
      after: 1,
      words: 'Xin anh/chị cho biết tên hoặc vị trí quán và ngày cháu bị đau bụng để đoàn kiểm tra lấy mẫu.',
    },
    { name: 'Bùi Thị Thu' },
  ),
  here(
    10,
    'procedure',
    'Nộp hồ sơ chứng thực ở bộ phận một cửa phải quay lại ba lần vì thiếu giấy không báo trước.',
    answered(
      4,
      'Phường xin lỗi anh/chị. Bộ phận một cửa đã niêm yết đủ thành phần hồ sơ và nhắc cán bộ hướng dẫn một lần bằng phiếu.',
      { rating: 4, published: true },
    ),
    { consent: true, name: 'Nguyễn Văn Kiên', phone: '0912345021' },
  ),
  here(7, 'attitude', 'Cán bộ tiếp nhận quát người già hỏi thủ tục, nói chuyện cộc lốc.', received, {
    name: 'Người dân khu 3',
    phone: '0912345022',
  }),
  here(
    11,
    'digital',
    'Cổng dịch vụ công báo lỗi khi nộp hồ sơ khai sinh, thử ba ngày không được.',
    answered(5, 'Lỗi do phiên bản ứng dụng VNeID cũ; đã hướng dẫn cập nhật và nộp hộ hồ sơ cho anh/chị.', {
      by: 'so-khcn',
      rating: 4,
    }),
    { consent: true, phone: '0912345023' },
  ),
  here(
    20,
    'education',
    'Trường mầm non thu tiền quỹ lớp không có biên lai.',
    answered(9, 'Sở đã làm việc, trường hoàn trả khoản thu ngoài quy định và công khai các khoản thu.', {
      by: 'so-gddt',
      rating: 5,
    }),
    { consent: true, name: 'Lê Thị Duyên' },
  ),
  here(
    15,
    'land',
    'Thửa đất nhà tôi cấp sổ sai diện tích 20 m², nộp đơn đính chính chưa thấy trả lời.',
    { to: 'assigned', agency: 'so-nnmt', words: 'Việc đính chính giấy chứng nhận thuộc thẩm quyền của Sở.' },
    { name: 'Phạm Quang Đạo', phone: '0912345025' },
  ),
  here(3, 'other', 'Bán đất nền dự án giá rẻ, sổ đỏ trao tay, liên hệ ngay!!!', {
    to: 'rejected',
    after: 0,
    words: 'Nội dung là quảng cáo, không phải phản ánh.',
    reason: 'spam',
  }),
  here(
    9,
    'other',
    'Tôi tố cáo ông trưởng khu ăn chặn tiền hỗ trợ.',
    {
      to: 'rejected',
      after: 1,
      words:
        'Tố cáo được giải quyết theo Luật Tố cáo. Xin anh/chị gửi đơn có chữ ký đến Ban Tiếp công dân thành phố; phường đã in sẵn mẫu đơn tại bộ phận một cửa.',
      reason: 'not-a-petition',
    },
    { name: 'Công dân khu 5' },
  ),
  here(
    28,
    'waste',
    'Thùng rác công cộng phố Hữu Nghị hỏng bánh, đổ tràn.',
    answered(3, 'Đã thay hai thùng rác mới.', { rating: 5 }),
    { at: [-0.3, 0.8] },
  ),
  here(
    27,
    'lighting',
    'Đèn chiếu sáng sân nhà văn hóa khu Trại Gạo hỏng.',
    answered(4, 'Đã sửa xong tủ điện, đèn sáng lại từ tối qua.'),
    { at: [-3.3, -1.9] },
  ),
  here(4, 'noise', 'Công trình khoan cắt bê tông từ 5 giờ sáng.', received, { at: [1.5, 1.9] }),
  {
    daysAgo: 2,
    unit: TRAN_HUNG_DAO,
    category: 'road',
    text: 'Vạch kẻ đường và biển báo trường học mờ hết, xe chạy rất nhanh.',
    at: [0.5, 0.7],
    course: received,
  },
  {
    daysAgo: 12,
    unit: TRAN_HUNG_DAO,
    category: 'waste',
    text: 'Đốt rác sau chợ vào buổi tối, khói vào nhà dân.',
    at: [-1.1, 0.2],
    course: { to: 'taken', after: 2 },
  },
  {
    daysAgo: 17,
    unit: TRAN_HUNG_DAO,
    category: 'lighting',
    text: 'Cả tuyến đường liên khu không có đèn, đề nghị lắp mới.',
    at: [1.8, -0.6],
    consent: true,
    course: answered(9, 'Đã đưa vào kế hoạch lắp đèn quý I/2027, vốn đã bố trí.', { outcome: 'not-solved', rating: 3 }),
  },
  {
    daysAgo: 5,
    unit: CHI_LINH,
    category: 'environment',
    text: 'Mương sau khu công nghiệp nước đen, cá chết nổi.',
    at: [0.9, -0.4],
    urgent: true,
    name: 'Đặng Văn Tuân',
    phone: '0912345034',
    course: { to: 'assigned', agency: 'so-nnmt', words: 'Đề nghị Sở lấy mẫu, xác định nguồn thải.' },
  },
  {
    daysAgo: 19,
    unit: CHI_LINH,
    category: 'security',
    text: 'Trộm chó hoạt động hằng đêm ở khu Mật Sơn.',
    at: [-0.6, 0.9],
    course: answered(3, 'Công an phường đã bắt hai đối tượng, tăng tuần tra đêm.', { rating: 5 }),
  },
  {
    daysAgo: 6,
    unit: TRAN_NHAN_TONG,
    category: 'road',
    text: 'Đường vào khu di tích sạt lề, xe khách tránh nhau rất nguy hiểm.',
    course: { to: 'taken', after: 2 },
  },
  {
    daysAgo: 24,
    unit: TRAN_NHAN_TONG,
    category: 'water',
    text: 'Thôn chưa có nước sạch, giếng khoan nhiễm phèn.',
    consent: true,
    course: answered(18, 'Tuyến ống cấp nước về thôn khởi công tháng 12/2026, dự kiến cấp nước quý II/2027.', {
      by: 'so-xay-dung',
      outcome: 'not-solved',
      rating: 2,
      remark: 'Chờ đã nhiều năm.',
    }),
  },
  {
    daysAgo: 3,
    unit: THANH_DONG,
    category: 'construction-order',
    text: 'Hàng quán chiếm hết vỉa hè đường Thanh Niên, người đi bộ xuống lòng đường.',
    at: [0.2, 0.1],
    course: received,
  },
  {
    daysAgo: 8,
    unit: THANH_DONG,
    category: 'noise',
    text: 'Loa kéo hát ngoài trời ven hồ đến khuya.',
    at: [0.6, -0.2],
    course: answered(2, 'Phường đã nhắc nhở, thu giữ loa của hai nhóm.', { rating: 4 }),
  },
  {
    daysAgo: 1,
    unit: HAI_DUONG,
    category: 'lighting',
    text: 'Đèn tín hiệu ngã tư Trần Phú – Phạm Ngũ Lão chập chờn.',
    at: [0.1, 0.1],
    urgent: true,
    course: { to: 'assigned', agency: 'so-xay-dung', words: 'Đèn tín hiệu do Sở Xây dựng quản lý.' },
  },
]

/** Obstacles that need more than the city, with what they cost. */
export const obstacleStories: readonly {
  readonly daysAgo: number
  readonly input: PetitionInput
  readonly assignedTo?: string
}[] = [
  {
    daysAgo: 34,
    assignedTo: 'so-nnmt',
    input: {
      origin: 'enterprise',
      unit: CHI_LINH,
      category: 'land',
      title: 'Không gia hạn được thuê đất vì quy hoạch treo',
      text: 'Khu đất thuê 50 năm của công ty nằm trong quy hoạch đường từ 2014 chưa thực hiện; đơn xin gia hạn trả lại ba lần. Đề nghị cho gia hạn từng năm trong khi chờ.',
      law: 'Luật Đất đai 31/2024/QH15, Điều 172',
      resolver: 'province',
      cost: 4_200_000_000,
      affected: 11,
      consent: true,
      name: 'Trịnh Xuân Bách',
      enterprise: 'Công ty CP Gốm sứ Chí Linh',
      phone: '0912000401',
    },
  },
  {
    daysAgo: 21,
    assignedTo: 'so-y-te',
    input: {
      origin: 'enterprise',
      unit: CHU_VAN_AN,
      category: 'procedure',
      title: 'Hai mẫu giấy khám sức khỏe lái xe cùng đòi một lúc',
      text: 'Bến xe đòi giấy theo mẫu mới, cơ sở y tế mới cấp được mẫu cũ. Xe nằm chờ.',
      law: 'Thông tư của Bộ Y tế về khám sức khỏe người lái xe',
      resolver: 'ministry',
      cost: 380_000_000,
      affected: 46,
      name: 'Đinh Thị Hòa',
      enterprise: 'Hợp tác xã Vận tải Sao Đỏ',
    },
  },
  {
    daysAgo: 11,
    input: {
      origin: 'enterprise',
      unit: HAI_DUONG,
      category: 'credit',
      title: 'Chưa vay được gói lãi suất hỗ trợ vì thiếu hướng dẫn',
      text: 'Các ngân hàng đều chờ hướng dẫn của Ngân hàng Nhà nước về hồ sơ vay gói hỗ trợ lãi suất.',
      law: 'Ngân hàng Nhà nước chưa có hướng dẫn',
      ministry: 'state-bank',
      resolver: 'ministry',
      cost: 1_500_000_000,
      affected: 120,
      name: 'Phan Đức Long',
      enterprise: 'Hội Doanh nghiệp trẻ',
    },
  },
  {
    daysAgo: 95,
    assignedTo: 'so-xay-dung',
    input: {
      origin: 'enterprise',
      unit: THANH_DONG,
      category: 'procedure',
      title: 'Nghiệm thu phòng cháy kho xưởng theo quy chuẩn mới',
      text: 'Kho xây năm 2018 đã nghiệm thu, nay yêu cầu lắp lại hệ thống theo quy chuẩn mới mới được gia hạn hoạt động.',
      law: 'Quy chuẩn về phòng cháy, chữa cháy (Bộ Công an)',
      resolver: 'government',
      cost: 2_900_000_000,
      affected: 35,
      name: 'Lưu Công Định',
      enterprise: 'Công ty TNHH Kho vận Thành Đông',
    },
  },
]

import type { DirectiveInput, PetitionInput } from '#work'

/** What became of one agency's task, in days before today. */
export interface TaskCourse {
  readonly agency: string
  readonly acceptedDaysAgo?: number
  readonly submittedDaysAgo?: number
  readonly approvedDaysAgo?: number
  readonly result?: string
}

/** A directive of the story: who issued it, when, and what became of its tasks. */
export interface DirectiveStory {
  readonly by: string
  readonly daysAgo: number
  readonly input: DirectiveInput
  readonly courses: readonly TaskCourse[]
}

const committee = (unit: string): string => `ubnd-${unit}`
const F1_UNIT = '10549-chu-van-an'
const AROUND = ['10549-chu-van-an', '10570-tran-hung-dao', '10546-chi-linh', '10573-tran-nhan-tong'] as const

const done = (agency: string, from: number, to: number, result: string): TaskCourse => ({
  agency,
  acceptedDaysAgo: from,
  submittedDaysAgo: to,
  approvedDaysAgo: Math.max(to - 1, 0),
  result,
})

/** The work of the last month: an outbreak being answered, and the programme going on beside it. */
export const directives = (communes: readonly string[]): readonly DirectiveStory[] => [
  {
    by: 'chutich',
    daysAgo: 12,
    input: {
      title: 'Khoanh vùng, truy vết ổ dịch phường Chu Văn An',
      text: 'Khẩn trương khoanh vùng, truy vết toàn bộ F1, F2 liên quan ổ dịch; báo cáo danh sách trước khi hết hạn, không để sót người tiếp xúc.',
      result: 'Danh sách F1, F2 đã cập nhật trên hệ thống, kèm biên bản khoanh vùng',
      sector: 'health',
      deadline: { workingDays: 3 },
      units: [...AROUND],
      basis: 'Luật Phòng bệnh số 114/2025/QH15',
    },
    courses: [
      done(committee(AROUND[0]), 12, 9, 'Đã khoanh vùng 3 tổ dân phố, lập danh sách F1, F2 của ổ dịch.'),
      done(committee(AROUND[1]), 11, 9, 'Đã rà soát các khu trọ quanh chợ, cập nhật danh sách.'),
      done(committee(AROUND[2]), 11, 8, 'Đã truy vết xong các mốc dịch tễ trên địa bàn.'),
      done(committee(AROUND[3]), 12, 4, 'Hoàn thành chậm do thiếu người lấy lời khai ban đêm.'),
    ],
  },
  {
    by: 'soyte',
    daysAgo: 8,
    input: {
      title: 'Lấy mẫu xét nghiệm F1 ngày 1 và ngày 7',
      text: 'Tổ chức lấy mẫu toàn bộ F1 đang cách ly theo ngày 1 và ngày 7; gửi mẫu về phòng xét nghiệm trong ngày.',
      result: 'Số mẫu đã lấy theo ngày, biên bản bàn giao mẫu',
      sector: 'health',
      deadline: { workingDays: 3 },
      units: [...AROUND],
    },
    courses: [
      done(committee(AROUND[1]), 8, 5, 'Đã lấy đủ mẫu ngày 1, bàn giao phòng xét nghiệm.'),
      {
        agency: committee(AROUND[0]),
        acceptedDaysAgo: 7,
        submittedDaysAgo: 1,
        result: 'Đã lấy mẫu ngày 1 và ngày 7, còn 4 người chờ kết quả.',
      },
      { agency: committee(AROUND[3]), acceptedDaysAgo: 7 },
    ],
  },
  {
    by: 'soyte',
    daysAgo: 0,
    input: {
      title: 'Đưa F1 mới phát hiện đi cách ly trong 24 giờ',
      text: 'Đưa toàn bộ F1 mới truy vết của phường đi cách ly trong vòng 24 giờ kể từ khi phát hiện, cập nhật từng người trên hệ thống.',
      result: 'Tất cả F1 trong danh sách đã cách ly, ảnh biên bản bàn giao',
      sector: 'health',
      deadline: { workingDays: 1 },
      units: [F1_UNIT],
      evidence: true,
      about: { type: 'epidemic.f1', id: F1_UNIT, label: 'F1 chưa cách ly ở phường Chu Văn An' },
    },
    courses: [],
  },
  {
    by: 'chutich',
    daysAgo: 20,
    input: {
      title: 'Rà soát hồ sơ công việc xử lý trên môi trường mạng',
      text: 'Rà soát, báo cáo tỷ lệ hồ sơ công việc xử lý trên môi trường mạng của đơn vị trong 10 tháng năm 2026, nêu rõ nguyên nhân nếu dưới 70 %.',
      result: 'Tỷ lệ hồ sơ xử lý trên mạng, danh sách hồ sơ giấy còn lại và lý do',
      sector: 'science',
      deadline: { workingDays: 10 },
      units: [...communes],
      about: { type: 'measures.indicator', id: 'dossiers-online-commune', label: 'Hồ sơ trên mạng: xã' },
    },
    courses: communes.flatMap((unit, i) => {
      if (i % 9 === 8) return [{ agency: committee(unit), acceptedDaysAgo: 18 }]
      if (i % 13 === 12) return []
      if (i % 5 === 4) return [done(committee(unit), 18, 3, 'Báo cáo muộn do chờ số liệu của bộ phận một cửa.')]
      return [done(committee(unit), 19 - (i % 3), 8 + (i % 4), `Tỷ lệ hồ sơ trên mạng đạt ${62 + ((i * 7) % 34)} %.`)]
    }),
  },
  {
    by: 'sokhcn',
    daysAgo: 6,
    input: {
      title: 'Chuẩn bị bằng chứng tự chấm chỉ số chuyển đổi số năm 2026',
      text: 'Các sở rà soát chỉ tiêu phụ trách, nộp bằng chứng tự chấm theo bộ chỉ số hiện hành.',
      result: 'Phiếu tự chấm kèm đường dẫn bằng chứng của từng chỉ tiêu',
      sector: 'science',
      deadline: { workingDays: 15 },
      agencies: ['vp-ubnd', 'so-noi-vu', 'so-cong-thuong', 'so-tai-chinh', 'so-y-te'],
    },
    courses: [
      { agency: 'vp-ubnd', acceptedDaysAgo: 5 },
      { agency: 'so-noi-vu', acceptedDaysAgo: 4 },
      { agency: 'so-y-te', acceptedDaysAgo: 3 },
    ],
  },
]

/** An obstacle of the story and how far it came. */
export interface ObstacleStory {
  readonly daysAgo: number
  readonly input: PetitionInput
  readonly takenBy?: string
  readonly forwardedTo?: string
  readonly answer?: string
}

export const obstacles: readonly ObstacleStory[] = [
  {
    daysAgo: 9,
    takenBy: 'chutich',
    forwardedTo: 'so-y-te',
    input: {
      origin: 'enterprise',
      unit: '10549-chu-van-an',
      category: 'epidemic',
      title: 'Xe chở linh kiện bị giữ ở chốt kiểm soát',
      text: 'Xe của công ty chở linh kiện vào khu công nghiệp bị giữ 6 giờ tại chốt vì lái xe chưa có giấy xét nghiệm theo mẫu mới. Đề nghị hướng dẫn thống nhất một mẫu giấy cho các chốt.',
      name: 'Lê Quốc Bảo',
      enterprise: 'Công ty TNHH Cơ khí Sao Đỏ',
      phone: '0912000111',
    },
  },
  {
    daysAgo: 16,
    takenBy: 'chutich',
    answer:
      'Sở Công Thương đã làm việc với điện lực; trạm biến áp của cụm công nghiệp được nâng công suất từ ngày 15 hằng tháng. Công ty liên hệ đầu mối tại Sở để xếp lịch.',
    input: {
      origin: 'enterprise',
      unit: '10543-viet-hoa-2025',
      category: 'infrastructure',
      title: 'Thiếu điện sản xuất giờ cao điểm',
      text: 'Cụm công nghiệp bị cắt điện luân phiên giờ cao điểm, dây chuyền phải dừng. Đề nghị tỉnh can thiệp lịch cấp điện.',
      name: 'Phạm Thu Hà',
      enterprise: 'Công ty CP May Việt Hòa',
      email: 'hanhchinh@example.vn',
    },
  },
  {
    daysAgo: 3,
    input: {
      origin: 'enterprise',
      unit: '10507-thanh-dong',
      category: 'procedure',
      title: 'Giấy phép xây dựng trả chậm',
      text: 'Hồ sơ cấp giấy phép xây dựng nhà xưởng quá hẹn 12 ngày, bộ phận một cửa không nói rõ vướng ở khâu nào.',
      name: 'Vũ Đình Khang',
      enterprise: 'Công ty TNHH Vật liệu Thành Đông',
      phone: '0987000222',
    },
  },
  {
    daysAgo: 1,
    input: {
      origin: 'enterprise',
      unit: '10570-tran-hung-dao',
      category: 'digital',
      title: 'Không ký số được trên cổng dịch vụ công',
      text: 'Cổng dịch vụ công báo lỗi khi ký số tờ khai thuế bằng thiết bị của công ty từ tuần trước, gọi tổng đài không có người trả lời.',
      name: 'Hoàng Minh Tuấn',
      enterprise: 'Hợp tác xã Nông nghiệp Hưng Đạo',
    },
  },
]

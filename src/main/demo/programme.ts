import type { DirectiveStory, TaskCourse } from './story.ts'

const PROGRAMME = 'nq57-2030'
const group = (id: string, label: string) => ({ type: 'measures.task-group', id: `${PROGRAMME}.${id}`, label })

const done = (agency: string, from: number, to: number, result: string): TaskCourse => ({
  agency,
  acceptedDaysAgo: from,
  submittedDaysAgo: to,
  approvedDaysAgo: Math.max(to - 1, 0),
  result,
})

/** What the city ordered under the groups of its programme, in the weeks before today. */
export const programmeDirectives: readonly DirectiveStory[] = [
  {
    by: 'chutich',
    daysAgo: 40,
    input: {
      title: 'Phủ cáp quang đến thôn, tổ dân phố còn trắng hạ tầng',
      text: 'Rà soát thôn, tổ dân phố chưa có cáp quang; làm việc với doanh nghiệp viễn thông, báo cáo lộ trình từng nơi.',
      result: 'Danh sách thôn, tổ dân phố và ngày có cáp quang',
      sector: 'science',
      deadline: { workingDays: 20 },
      agencies: ['so-khcn', 'so-xay-dung'],
      about: group('infrastructure', 'Phát triển hạ tầng số'),
    },
    courses: [
      done('so-khcn', 39, 16, 'Còn 11 thôn chưa có cáp quang, doanh nghiệp cam kết xong trong quý I.'),
      { agency: 'so-xay-dung', acceptedDaysAgo: 37 },
    ],
  },
  {
    by: 'chutich',
    daysAgo: 33,
    input: {
      title: 'Rà quét mã độc, cập nhật phòng, chống mã độc trên máy tính công vụ',
      text: 'Rà quét toàn bộ máy tính công vụ, cài phần mềm phòng, chống mã độc quản lý tập trung; báo cáo máy chưa đạt.',
      result: 'Tỷ lệ máy tính được bảo vệ, danh sách máy chưa đạt',
      sector: 'police',
      deadline: { workingDays: 15 },
      agencies: ['cong-an', 'so-khcn'],
      about: group('security', 'Bảo đảm an toàn, an ninh mạng'),
    },
    courses: [
      done('cong-an', 32, 14, 'Đã rà quét 114 xã, phường; còn 63 máy phải thay.'),
      { agency: 'so-khcn', acceptedDaysAgo: 30 },
    ],
  },
  {
    by: 'chutich',
    daysAgo: 18,
    input: {
      title: 'Bồi dưỡng kỹ năng số cho cán bộ xã, phường sau sắp xếp',
      text: 'Tổ chức bồi dưỡng kỹ năng số cho cán bộ bộ phận một cửa và tổ công nghệ số cộng đồng.',
      result: 'Danh sách người hoàn thành, kết quả kiểm tra cuối khóa',
      sector: 'home-affairs',
      deadline: { workingDays: 25 },
      agencies: ['so-noi-vu', 'so-khcn'],
      about: group('people', 'Phát triển nguồn nhân lực số'),
    },
    courses: [{ agency: 'so-noi-vu', acceptedDaysAgo: 17 }],
  },
  {
    by: 'chutich',
    daysAgo: 10,
    input: {
      title: 'Đưa hồ sơ nộp trực tuyến của xã, phường lên 70 %',
      text: 'Hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn, tổ dân phố; báo cáo vướng mắc của từng thủ tục.',
      result: 'Tỷ lệ hồ sơ trực tuyến từng xã, phường; thủ tục còn vướng',
      sector: 'general',
      deadline: { workingDays: 20 },
      agencies: ['vp-ubnd', 'so-khcn'],
      about: group('spread', 'Thúc đẩy chính quyền số, kinh tế số, xã hội số'),
    },
    courses: [{ agency: 'vp-ubnd', acceptedDaysAgo: 9 }],
  },
]

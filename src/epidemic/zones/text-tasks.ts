import type { Text } from '#kernel/text'

interface Words {
  readonly title: Text
  readonly text: Text
  readonly result: Text
}

/** Directives as drafted for the officer; edited before they are issued. */
export const taskTexts = {
  seal: {
    title: { vi: 'Phong tỏa {name}, lập {posts} chốt kiểm soát', en: 'Seal {name}, set up {posts} checkpoints' },
    text: {
      vi: 'Thiết lập vùng phong tỏa {name} ({communes}); lập chốt kiểm soát các hướng: {facing}. Không để người ra, vào khi chưa được phép; thông báo đến từng hộ.',
      en: 'Seal {name} ({communes}); checkpoints towards {facing}. Nobody leaves or enters without leave; tell every household.',
    },
    result: {
      vi: 'Biên bản lập chốt, danh sách hộ đã thông báo',
      en: 'Record of the checkpoints, list of households told',
    },
  },
  guard: {
    title: { vi: 'Bố trí lực lượng trực chốt vùng phong tỏa {name}', en: 'Guard the checkpoints of {name}' },
    text: {
      vi: 'Bố trí lực lượng trực 24/24 giờ tại {posts} chốt của vùng phong tỏa {name} (hướng {facing}); tuần tra, xử lý người vi phạm.',
      en: 'Guard the {posts} checkpoints of {name} (towards {facing}) day and night; patrol.',
    },
    result: { vi: 'Lịch trực từng chốt, báo cáo hằng ngày', en: 'Roster of each post, a report a day' },
  },
  sample: {
    title: { vi: 'Lấy mẫu toàn bộ người trong vùng {name}', en: 'Sample everybody in {name}' },
    text: {
      vi: 'Trạm y tế tổ chức lấy mẫu xét nghiệm toàn bộ khoảng {people} người trong vùng {name}; ưu tiên F1 và người có triệu chứng; cập nhật kết quả trong ngày.',
      en: 'The health station samples all of about {people} people in {name}, F1 and people with symptoms first; results entered the same day.',
    },
    result: { vi: 'Số người đã lấy mẫu theo hộ, kết quả', en: 'People sampled by household, results' },
  },
  supply: {
    title: { vi: 'Cung ứng lương thực, nhu yếu phẩm cho vùng {name}', en: 'Food and necessities for {name}' },
    text: {
      vi: 'Cung ứng lương thực, nhu yếu phẩm, thuốc cho khoảng {people} người trong vùng {name}; lập đường dây nóng, hỗ trợ người già, người bệnh, phụ nữ mang thai.',
      en: 'Food, necessities and medicine for about {people} people in {name}; a hotline; help for the old, the sick, the pregnant.',
    },
    result: { vi: 'Danh sách hộ được cung ứng theo ngày', en: 'Households supplied by day' },
  },
  open: {
    title: { vi: 'Dỡ bỏ phong tỏa {name}', en: 'Lift the zone {name}' },
    text: {
      vi: 'Dỡ bỏ phong tỏa {name} ({communes}), rút các chốt; thông báo đến từng hộ; tiếp tục theo dõi sức khỏe người dân.',
      en: 'Lift the zone {name} ({communes}), withdraw the posts; tell every household; go on watching health.',
    },
    result: { vi: 'Biên bản dỡ bỏ, thời điểm rút từng chốt', en: 'Record of lifting, when each post was withdrawn' },
  },
} satisfies Record<string, Words>

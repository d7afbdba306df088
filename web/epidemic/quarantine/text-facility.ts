import type { Text } from '#kernel/text'

/** Figures of one facility. */
export const facilityWords = {
  freeBeds: { vi: 'Giường trống', en: 'Free beds' },
  staying: { vi: 'Đang ở', en: 'Staying' },
  coming: { vi: 'Đang đến', en: 'On the way' },
} satisfies Record<string, Text>

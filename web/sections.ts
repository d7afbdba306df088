import {
  IconAlertTriangle,
  IconBuildingCommunity,
  IconChartBar,
  IconClipboardCheck,
  IconFileCertificate,
  IconFolders,
  IconMap2,
  IconUsersGroup,
  IconVirus,
} from '@tabler/icons-react'
import { fold } from '#kernel/fold'
import { type Language, say } from '#kernel/text'
import { epidemicPages } from './epidemic/pages.ts'
import { measurePages } from './measures/pages.ts'
import { paths } from './paths.ts'
import { pageRoutes, stands } from './routes.tsx'
import type { Section, SectionPage } from './shell/Rail.tsx'
import type { SearchSource } from './shell/Search.tsx'
import { cataloguePage, dossierPages, outsidePages, petitionPages, rulePages, workPages } from './work/pages.ts'

const all: readonly Section[] = [
  { to: paths.board(), words: { vi: 'Bức tranh', en: 'The picture' }, icon: IconMap2 },
  {
    to: paths.epidemic(),
    words: { vi: 'Dịch bệnh', en: 'Epidemic' },
    icon: IconVirus,
    pages: epidemicPages,
    carries: ['outbreak'],
  },
  {
    to: paths.inbox(),
    words: { vi: 'Chỉ đạo & nhiệm vụ', en: 'Directives & tasks' },
    short: { vi: 'Nhiệm vụ', en: 'Tasks' },
    icon: IconClipboardCheck,
    pages: workPages,
  },
  {
    to: paths.petitions(),
    words: { vi: 'Phản ánh & vướng mắc', en: 'Petitions & obstacles' },
    short: { vi: 'Phản ánh', en: 'Petitions' },
    icon: IconAlertTriangle,
    pages: petitionPages,
  },
  {
    to: paths.dossiers(),
    words: { vi: 'Hồ sơ thủ tục', en: 'Dossiers' },
    short: { vi: 'Hồ sơ', en: 'Dossiers' },
    icon: IconFolders,
    pages: dossierPages,
  },
  {
    to: paths.measures(),
    words: { vi: 'Chỉ tiêu & DTI', en: 'Targets & DTI' },
    short: { vi: 'Chỉ tiêu', en: 'Targets' },
    icon: IconChartBar,
    pages: measurePages,
  },
  { to: paths.places(), words: { vi: 'Địa bàn', en: 'Places' }, icon: IconBuildingCommunity },
  {
    to: paths.accounts(),
    words: { vi: 'Quản trị', en: 'Administration' },
    icon: IconUsersGroup,
    pages: [
      { to: paths.accounts(), words: { vi: 'Tài khoản', en: 'Accounts' } },
      ...rulePages,
      ...outsidePages,
      cataloguePage,
    ],
  },
  { to: paths.ledger(), words: { vi: 'Sổ cái', en: 'Ledger' }, icon: IconFileCertificate },
]

/** The rail: only pages that stand and that this reader may open. */
export const sectionsFor = (may: (power: string) => boolean): Section[] =>
  all
    .filter(({ to }) => opens(to, may))
    .map((section) => (section.pages === undefined ? section : { ...section, pages: pagesFor(section.pages, may) }))

/** Those the reader may open; a group leads to the first of its own. */
const pagesFor = (pages: readonly SectionPage[], may: (power: string) => boolean): SectionPage[] =>
  pages.flatMap((page) => {
    if (page.pages === undefined) return opens(page.to, may) ? [page] : []
    const inside = pagesFor(page.pages, may)
    const [first] = inside
    return first === undefined ? [] : [{ ...page, to: first.to, pages: inside }]
  })

function opens(to: string, may: (power: string) => boolean): boolean {
  const needs = pageRoutes.find((route) => route.path === to)?.needs ?? null
  return stands(to) && (needs === null || may(needs))
}

/** Where a reader starts to whom the board is closed: an administrator among the accounts. */
export const startWithoutBoard = (sections: readonly Section[]): string =>
  [paths.accounts(), sections[0]?.to].find((path) => sections.some(({ to }) => to === path)) ?? paths.myAccount()

/** The sections themselves can be found by name: "chi tieu". */
export const sectionSource = (sections: readonly Section[], language: Language): SearchSource => ({
  name: { vi: 'Trang', en: 'Pages' },
  find: async (words) =>
    sections
      .map(({ to, words: name }) => ({ key: to, to, words: say(name, language) }))
      .filter((page) => fold(page.words).includes(fold(words))),
})

import type { Section, SectionPage } from './Rail.tsx'

const isBelow = (pathname: string, path: string): boolean => pathname === path || pathname.startsWith(`${path}/`)

/** How much of the address a page stands for; the section's own address is only itself, since others lie below it. */
function lengthOf(page: SectionPage, section: string, pathname: string): number {
  const own = page.to === section ? pathname === section : isBelow(pathname, page.to)
  return Math.max(own ? page.to.length : 0, ...(page.pages ?? []).map((one) => lengthOf(one, section, pathname)))
}

/** The page that the address lies below, the most particular first; else the section's own, whose cases lie below it. */
export function pageAt(pages: readonly SectionPage[], section: string, pathname: string): SectionPage | undefined {
  const long = (page: SectionPage): number => lengthOf(page, section, pathname)
  const [best] = pages.filter((page) => long(page) > 0).toSorted((a, b) => long(b) - long(a))
  return best ?? pages.find(({ to }) => to === section && isBelow(pathname, section))
}

/**
 * The section that is open: the one with the page of this address, wherever that page lies, else the one the address
 * lies below. Of two that have it, the first.
 */
export function sectionAt(sections: readonly Section[], pathname: string): Section | undefined {
  const long = ({ to, pages = [] }: Section): number =>
    Math.max(isBelow(pathname, to) ? to.length : 0, ...pages.map((page) => lengthOf(page, to, pathname)))
  return sections.filter((section) => long(section) > 0).toSorted((a, b) => long(b) - long(a))[0]
}

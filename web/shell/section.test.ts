import { expect, test } from 'vitest'
import { pageAt, sectionAt } from './section.ts'

const words = { vi: 'Trang', en: 'Page' }
const icon = () => null
const board = { to: '/', words, icon }
const work = {
  to: '/work',
  words,
  icon,
  pages: [
    { to: '/work', words },
    { to: '/work/tasks', words },
    {
      to: '/work/calendar',
      words,
      pages: [
        { to: '/work/calendar', words },
        { to: '/work/workflows', words },
      ],
    },
  ],
}
const administration = {
  to: '/people',
  words,
  icon,
  pages: [
    { to: '/people', words },
    { to: '/work/calendar', words },
    { to: '/work/mail', words },
  ],
}

test('a page lights the section it belongs to, wherever its address lies', () => {
  const sections = [board, work, administration]
  expect(sectionAt(sections, '/')).toBe(board)
  expect(sectionAt(sections, '/work/tasks/7')).toBe(work)
  expect(sectionAt(sections, '/work/mail')).toBe(administration)
  expect(sectionAt(sections, '/work/calendar')).toBe(work)
  expect(sectionAt([administration], '/work/calendar')).toBe(administration)
  expect(sectionAt(sections, '/people/7')).toBe(administration)
  expect(sectionAt(sections, '/elsewhere')).toBeUndefined()
})

test('the most particular page is the open one; a group is open through its pages', () => {
  expect(pageAt(work.pages, '/work', '/work')).toBe(work.pages[0])
  expect(pageAt(work.pages, '/work', '/work/tasks/7')).toBe(work.pages[1])
  expect(pageAt(work.pages, '/work', '/work/workflows')).toBe(work.pages[2])
  expect(pageAt(work.pages, '/work', '/work/7')).toBe(work.pages[0])
  expect(pageAt(work.pages, '/work', '/elsewhere')).toBeUndefined()
})

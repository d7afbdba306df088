import { type Language, say, type Text } from '#kernel/text'
import { sectorNames } from '#people'
import { category as petitionCategory } from '../petitions/text.ts'
import type { Around } from '../store-around.ts'
import type { FigureGroup } from './contract.ts'
import { FIGURE_KINDS, type FigureKind } from './line.ts'
import { figureTexts } from './text.ts'

const isKind = (kind: string): kind is FigureKind => (FIGURE_KINDS as readonly string[]).includes(kind)

/** The category of a case in words; what is no known code stands as it is. @param procedures names of procedures by id */
export function categoryName(
  kind: FigureKind,
  category: string | null,
  procedures: ReadonlyMap<string, string>,
  language: Language,
): string {
  if (category === null || category === '') return say(figureTexts.noCategory, language)
  if (kind === 'dossier') return procedures.get(category) ?? category
  const names: Readonly<Record<string, Text>> = kind === 'task' ? sectorNames : petitionCategory
  const name = names[category]
  return name ? say(name, language) : category
}

/** The name of a row of a grouping. */
export function groupName(
  by: FigureGroup,
  id: string,
  { unitName, agencyName, language }: Pick<Around, 'unitName' | 'agencyName' | 'language'>,
  procedures: ReadonlyMap<string, string>,
): string {
  switch (by) {
    case 'agency':
      return id === '' ? say(figureTexts.noAgency, language) : agencyName(id)
    case 'place':
      return unitName(id)
    case 'kind':
      return isKind(id) ? say(figureTexts.kind[id], language) : id
    case 'month':
      return `${id.slice(5)}/${id.slice(0, 4)}`
    case 'category': {
      const [kind = '', category = ''] = id.split(':', 2)
      return isKind(kind) ? categoryName(kind, category, procedures, language) : id
    }
  }
}

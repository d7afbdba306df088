import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Edition } from '../scoring/edition.ts'
import { findEdition } from '../scoring/store-editions.ts'
import type { Figure } from '../series/figure.ts'
import type { Sources } from '../series/source.ts'
import { agenciesOf, indicatorsOfYear, lookAround } from './store-around.ts'
import { findAssessment, findYearBefore } from './store-assessment.ts'
import { figuresOfNodes, measuredPoints } from './store-auto.ts'
import { countEvidence } from './store-evidence.ts'
import { issuedFor } from './store-issued.ts'
import { linesOf } from './store-lines.ts'
import type { Seen } from './view.ts'

/** All that is to be shown of an assessment; undefined when there is none, or its edition has gone. */
export async function loadSeen(
  tx: Tx,
  sources: Sources,
  id: string,
  { caller, today }: { readonly caller: Caller; readonly today: Day },
): Promise<
  (Seen & { readonly subjectName: { vi: string; en: string }; readonly yearBefore: string | null }) | undefined
> {
  const assessment = await findAssessment(tx, id)
  const edition = assessment && (await findEdition(tx, assessment.editionId))
  if (!assessment || !edition) return undefined
  const { year, subjectId } = assessment
  const around = await lookAround(tx, today)
  const old = await findYearBefore(tx, assessment)
  const lines = new Map((await linesOf(tx, assessment)).map((line) => [line.code, line]))
  const figures = await figuresOfNodes(tx, sources, { edition, year, subjectId, today })
  return {
    assessment,
    edition,
    lines,
    files: await countEvidence(tx, assessment),
    figures: figures.now,
    measured: measuredIn(edition, lines, figures.now),
    measuredBefore: measuredIn(edition, lines, figures.before),
    indicators: await indicatorsOfYear(tx, edition, year, today),
    issued: await issuedFor(tx, assessment),
    before: old
      ? {
          lines: new Map((await linesOf(tx, old)).map((line) => [line.code, line])),
          files: await countEvidence(tx, old),
        }
      : null,
    agencyName: around.agencyName,
    asker: { caller, agencies: agenciesOf(caller) },
    today,
    subjectName: around.subjectName(assessment),
    yearBefore: old?.id ?? null,
  }
}

/** Points of the nodes nobody declares. */
const measuredIn = (
  { nodes }: Edition,
  lines: ReadonlyMap<string, unknown>,
  figures: ReadonlyMap<string, Figure>,
): ReadonlyMap<string, number | null> =>
  new Map(
    nodes
      .filter(({ code }) => !lines.has(code))
      .map((node) => [node.code, measuredPoints(node, figures.get(node.code))]),
  )

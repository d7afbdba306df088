import { assessment } from './measures/assessment.ts'
import { catalogue } from './measures/catalogue.ts'
import { merger } from './measures/merger.ts'
import { rank } from './measures/rank.ts'
import { reporting } from './measures/reporting.ts'
import { whatIf } from './measures/whatif.ts'
import { stage } from './stage.ts'

/** The room of measures through the hands of those who report, verify, publish and decide by it. */
const place = stage()

reporting(place)
catalogue(place)
assessment(place)
rank(place)
whatIf(place)
merger(place)

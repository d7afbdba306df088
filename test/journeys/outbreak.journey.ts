import { brief } from './outbreak/brief.ts'
import { cases } from './outbreak/cases.ts'
import { chains } from './outbreak/chains.ts'
import { clusters } from './outbreak/clusters.ts'
import { course } from './outbreak/course.ts'
import { people } from './outbreak/people.ts'
import { quarantine } from './outbreak/quarantine.ts'
import { testing } from './outbreak/testing.ts'
import { venues } from './outbreak/venues.ts'
import { zones } from './outbreak/zones.ts'
import { stage } from './stage.ts'

/**
 * An outbreak from the first case to the daily brief, part by part as people work on it. What a part leaves behind, the
 * next one finds.
 */

const place = stage()

cases(place)

course(place)

chains(place)

clusters(place)

people(place)

venues(place)

testing(place)

quarantine(place)

brief(place)

zones(place)

import { postBox } from './post-box.ts'
import { stage } from './stage.ts'
import { deadlines } from './work/deadlines.ts'
import { directive } from './work/directive.ts'
import { dossier, dossierAtDesk } from './work/dossier.ts'
import { figures } from './work/figures.ts'
import { inbox } from './work/inbox.ts'
import { obstacle } from './work/obstacle.ts'
import { petition } from './work/petition.ts'
import { plan } from './work/plan.ts'

/** The room of work through the hands of those who give it, do it and raise it. */
const post = postBox()
const place = stage(async () => ({ mail: await post.open() }))

inbox(place, post)
figures(place)
petition(place)
obstacle(place)
plan(place)
directive(place)
deadlines(place)
dossier(place)
dossierAtDesk(place)

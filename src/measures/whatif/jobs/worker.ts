import { type AskedDoubt, type Doubted, doubted } from '../doubt.ts'

/** What runs in the thread. */
export default (asked: AskedDoubt): Doubted => doubted(asked)

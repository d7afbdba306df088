/**
 * Time inside the engine is a whole number of ticks, kept in 32 bits. What a tick is (a minute, a second) and where
 * zero lies is the caller's choice; the engine only compares. Because ticks are whole, "before the isolation" and
 * "up to the tick before the isolation" are the same thing, and same-instant steps need no tolerance.
 *
 * The server counts minutes since 1970 in the one time zone (good for four thousand years either way).
 */

/** Earlier than everything: a window or an encounter with no known beginning. */
export const EVER = -2_147_483_648

/** Later than everything: never isolated, or an encounter with no known end. */
export const NEVER = 2_147_483_647

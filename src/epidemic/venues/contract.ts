import { contract } from '#platform/http/endpoint'
import { checkInEndpoints } from './check-in-endpoints.ts'
import { refusals } from './text.ts'
import { venueEndpoints } from './venue-endpoints.ts'

/** Venues (mốc dịch tễ), who stayed there, and checking in by a poster. */
export const venues = contract('epidemic', { ...venueEndpoints, ...checkInEndpoints }, refusals)

/**
 * The header in which a request carries the address of its socket to the routes, which Next hands headers only, and X-Forwarded-For as it
 * comes from anybody. What a caller writes there is overwritten.
 */
export const SOCKET_HEADER = 'x-atlas-socket';

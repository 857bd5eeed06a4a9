/**
 * Where a realm hears what comes to it from outside: its sockets of TCP and UDP, and its room. One line for all of it, for a browser
 * keeps few of them open to one server.
 */
export const REALM_EVENTS_URL = '/realm-events';

/** The channel of the room; a socket's is its own. */
export const ROOM_CHANNEL = 'room';

/** A line of JSON. */
export type ChannelEvent = readonly [channel: string, event: unknown];

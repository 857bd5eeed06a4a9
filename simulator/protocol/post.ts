/** The server takes nothing else: a page of another origin can not send it without asking first. */
export const JSON_TYPE = 'application/json';

export const JSON_HEADERS = { 'content-type': JSON_TYPE } as const;

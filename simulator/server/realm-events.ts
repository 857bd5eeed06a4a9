import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ChannelEvent, REALM_EVENTS_URL } from '../protocol/realm-events.ts';
import { isOwnPage } from './callers.ts';

/** What is told to realms, each by its own id. */
export class RealmEvents {
  private readonly lines = new Map<string, ServerResponse>();
  /** Realms that have heard, also those that are gone. */
  private readonly known = new Set<string>();
  /** What came before a realm began to hear. */
  private readonly early = new Map<string, ChannelEvent[]>();
  private readonly goings = new Map<string, Set<() => void>>();

  isAsked(request: IncomingMessage): boolean {
    return request.url?.startsWith(`${REALM_EVENTS_URL}?`) === true && isOwnPage(request);
  }

  attach(request: IncomingMessage, response: ServerResponse): void {
    const realm = new URL(request.url ?? '/', 'http://localhost').searchParams.get('realm') ?? '';
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    response.flushHeaders();
    this.lines.set(realm, response);
    this.known.add(realm);
    for (const [channel, event] of this.early.get(realm) ?? []) this.tell(realm, channel, event);
    this.early.delete(realm);
    response.on('close', () => {
      this.lines.delete(realm);
      for (const gone of this.goings.get(realm) ?? []) gone();
      this.goings.delete(realm);
    });
  }

  tell(realm: string, channel: string, event: unknown): void {
    const line = this.lines.get(realm);
    const told: ChannelEvent = [channel, event];
    if (!this.known.has(realm)) this.early.set(realm, [...(this.early.get(realm) ?? []), told]);
    else if (line !== undefined && !line.destroyed) line.write(`${JSON.stringify(told)}\n`);
  }

  /** Called once the realm is gone. */
  whenGone(realm: string, gone: () => void): void {
    const all = this.goings.get(realm) ?? new Set();
    all.add(gone);
    this.goings.set(realm, all);
  }

  close(): void {
    for (const line of this.lines.values()) line.end();
  }
}

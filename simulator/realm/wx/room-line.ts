import { JSON_TYPE } from '../../protocol/post.ts';
import { ROOM_CHANNEL } from '../../protocol/realm-events.ts';
import {
  type Action,
  ROOM_URL,
  type RoomAnswer,
  type RoomEvent,
  type RoomRequest,
} from '../../protocol/room-line.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { EventLine } from './event-line.ts';
import { messageOf } from './raw-line.ts';

type WithoutUser<T> = T extends unknown ? Omit<T, 'user'> : never;

/** What a game uploads, as it is sent: texts or buffers. UploadFrameOption.actionList. */
export const actionOf = (given: unknown): Action =>
  typeof given === 'string'
    ? { text: given }
    : { bytes: native.btoa(String.fromCharCode(...new Uint8Array(given as ArrayBuffer))) };

export const givenOf = (action: Action): string | ArrayBuffer =>
  'text' in action ? action.text : messageOf(action.bytes);

/** A realm's end of the room server. */
export class RoomLine {
  private readonly user: string;
  private readonly events: EventLine;

  constructor(user: string, events: EventLine) {
    this.user = user;
    this.events = events;
  }

  /** Throws why the server does not do it. */
  async ask(request: WithoutUser<RoomRequest>): Promise<object> {
    const response = await native.fetch(ROOM_URL, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE },
      body: native.JSON.stringify({ ...request, user: this.user }),
    });
    const answer = (await response.json()) as RoomAnswer;
    if (!answer.ok) throw new CallFailure(answer.reason);
    return answer.data;
  }

  /** Resolves when the room is heard; tells what is said in it until it is left. */
  async hear(told: (event: RoomEvent) => void): Promise<void> {
    await this.events.listen(ROOM_CHANNEL, (event) => told(event as RoomEvent));
    await this.ask({ op: 'hear', realm: this.events.realm });
  }

  leave(): void {
    this.events.leave(ROOM_CHANNEL);
  }
}

import type { IncomingMessage } from 'node:http';
import { ROOM_CHANNEL } from '../protocol/realm-events.ts';
import type { RoomAnswer, RoomEvent, RoomRequest } from '../protocol/room-line.ts';
import { GameRoom } from './game-room.ts';
import { readText } from './read-text.ts';
import type { RealmEvents } from './realm-events.ts';

/** Members a room may have. CreateRoomOption names no number; the console's is 10. */
const MOST_MEMBERS = 10;

type Asked<Op extends RoomRequest['op']> = Extract<RoomRequest, { op: Op }>;

const avatarOf = (user: string): string => `/avatar/${encodeURIComponent(user)}/96`;

/** The room server of this machine: phones on it sit in rooms together, and play by frames. */
export class GameRooms {
  private readonly rooms = new Map<string, GameRoom>();
  private readonly seats = new Map<string, GameRoom>();
  /** In which realm a user's phone hears of its room. */
  private readonly heard = new Map<string, string>();
  private readonly events: RealmEvents;
  private made = 0;

  constructor(events: RealmEvents) {
    this.events = events;
  }

  async answer(request: IncomingMessage): Promise<string> {
    const asked = JSON.parse(await readText(request)) as RoomRequest;
    const answer = this.answerOf(asked);
    return JSON.stringify(answer);
  }

  close(): void {
    for (const room of this.rooms.values()) room.stop();
  }

  private answerOf(asked: RoomRequest): RoomAnswer {
    try {
      return { ok: true, data: this.act(asked) ?? {} };
    } catch (error) {
      return { ok: false, reason: (error as Error).message };
    }
  }

  private act(asked: RoomRequest): object | undefined {
    if (asked.op === 'hear') return this.hear(asked);
    if (asked.op === 'create') return this.create(asked);
    if (asked.op === 'join') return this.join(asked);
    if (asked.op === 'logout') return this.leave(asked.user, { toPos: null, toLowest: true });
    const room = this.seats.get(asked.user);
    if (room === undefined) throw new Error('not in room');
    return this.actIn(room, asked);
  }

  private hear({ user, realm }: Asked<'hear'>): undefined {
    this.heard.set(user, realm);
    this.events.whenGone(realm, () => {
      if (this.heard.get(user) === realm) this.heard.delete(user);
    });
    return undefined;
  }

  private actIn(
    room: GameRoom,
    asked: Exclude<RoomRequest, Asked<'hear' | 'create' | 'join'>>,
  ): object | undefined {
    const { user } = asked;
    if (asked.op === 'info') return { accessInfo: room.access, roomInfo: room.info() };
    if (asked.op === 'frames') return { frames: room.between(asked.begin, asked.end) };
    if (asked.op === 'leave') {
      if (room.member(user).isOwner) throw new Error('the owner leaves by ownerLeaveRoom');
      return this.leave(user, { toPos: null, toLowest: false });
    }
    if (asked.op === 'handOver') {
      if (!room.member(user).isOwner) throw new Error('not owner');
      return this.leave(user, asked);
    }
    if (asked.op === 'ready') room.setReady(user, asked.isReady);
    else if (asked.op === 'seat') room.sit(user, asked.pos);
    else if (asked.op === 'kick') this.seats.delete(room.kick(user, asked.pos));
    else if (asked.op === 'broadcast') room.broadcast(user, asked.msg, asked.to);
    else if (asked.op === 'start') room.start(user);
    else if (asked.op === 'upload') room.upload(user, asked.actions);
    else if (asked.op === 'end') room.end(user);
    else if (asked.op === 'restart') room.restart(user);
    return undefined;
  }

  private create({ user, wish }: Asked<'create'>): object {
    const most = wish.maxMemberNum;
    if (!(Number.isInteger(most) && most >= 1 && most <= MOST_MEMBERS))
      throw new Error('invalid maxMemberNum');
    this.leave(user, { toPos: null, toLowest: true });
    this.made += 1;
    const room = new GameRoom(this.made, wish, (to, event) => this.tell(to, event));
    this.rooms.set(room.access, room);
    const { clientId } = this.sit(room, user, wish.memberExtInfo);
    return { accessInfo: room.access, clientId };
  }

  private join({ user, room: access, memberExtInfo }: Asked<'join'>): object {
    const room = this.rooms.get(access);
    if (room === undefined || room.isGone) throw new Error('room is not found');
    if (this.seats.get(user) !== room) this.leave(user, { toPos: null, toLowest: true });
    const known = this.seats.get(user) === room ? room.member(user) : this.sit(room, user, memberExtInfo);
    return { clientId: known.clientId, myPos: known.posNum };
  }

  private sit(room: GameRoom, user: string, memberExtInfo: string) {
    this.seats.set(user, room);
    try {
      return room.join({ user, nickname: user, headimg: avatarOf(user), memberExtInfo });
    } catch (error) {
      this.seats.delete(user);
      throw error;
    }
  }

  private leave(user: string, next: { toPos: number | null; toLowest: boolean }): undefined {
    const room = this.seats.get(user);
    this.seats.delete(user);
    room?.leave(user, next);
    if (room?.isGone) {
      this.rooms.delete(room.access);
      for (const [who, where] of this.seats) if (where === room) this.seats.delete(who);
    }
    return undefined;
  }

  private tell(user: string, event: RoomEvent): void {
    const realm = this.heard.get(user);
    if (realm !== undefined) this.events.tell(realm, ROOM_CHANNEL, event);
  }
}

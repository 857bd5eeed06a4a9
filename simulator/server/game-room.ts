import type { Action, Frame, RoomEvent, RoomWish } from '../protocol/room-line.ts';

const SECOND = 1000;
const PERCENT = 100;

/** RoomInfo.roomState. */
const STATE = { gathering: 1, playing: 2, over: 3, gone: 4 } as const;

export interface Member {
  readonly user: string;
  readonly clientId: number;
  readonly nickname: string;
  readonly headimg: string;
  readonly memberExtInfo: string;
  posNum: number;
  isOwner: boolean;
  isReady: boolean;
  enableToStart: boolean;
}

type Person = Pick<Member, 'user' | 'nickname' | 'headimg' | 'memberExtInfo'>;
type Tell = (user: string, event: RoomEvent) => void;

/** One room: who sits in it, and the frames of the game that is played. */
export class GameRoom {
  readonly id: number;
  readonly access: string;
  private readonly wish: RoomWish;
  private readonly tell: Tell;
  private readonly createdAt = Date.now();
  private members: Member[] = [];
  private state: 1 | 2 | 3 | 4 = STATE.gathering;
  private frames: Frame[] = [];
  private waiting: Action[] = [];
  private ticking: NodeJS.Timeout | null = null;
  private seats = 0;

  constructor(id: number, wish: RoomWish, tell: Tell) {
    this.id = id;
    this.access = `room-${id}-${Math.random().toString(36).slice(2)}`;
    this.wish = wish;
    this.tell = tell;
  }

  get isGone(): boolean {
    return this.state === STATE.gone;
  }

  /** Throws where there is no seat. */
  join(person: Person): Member {
    if (this.state !== STATE.gathering) throw new Error('the game has begun');
    const free = Array.from({ length: this.wish.maxMemberNum }, (_, pos) => pos).find((pos) => !this.at(pos));
    if (free === undefined) throw new Error('room is full');
    this.seats += 1;
    const isOwner = this.members.length === 0;
    const state = { posNum: free, isOwner, isReady: false, enableToStart: false };
    const member = { ...person, clientId: this.seats, ...state };
    this.members.push(member);
    this.changed();
    return member;
  }

  member(user: string): Member {
    const found = this.members.find((it) => it.user === user);
    if (found === undefined) throw new Error('not in room');
    return found;
  }

  setReady(user: string, isReady: boolean): void {
    this.member(user).isReady = isReady;
    this.changed();
  }

  sit(user: string, pos: number): void {
    const isSeat = Number.isInteger(pos) && pos >= 0 && pos < this.wish.maxMemberNum;
    if (!isSeat || this.at(pos)) throw new Error('invalid seat');
    this.member(user).posNum = pos;
    this.changed();
  }

  kick(user: string, pos: number): string {
    if (!this.member(user).isOwner) throw new Error('not owner');
    const out = this.at(pos);
    if (out === undefined || out.user === user) throw new Error('invalid seat');
    this.tell(out.user, { event: 'kicked' });
    this.remove(out.user);
    return out.user;
  }

  /** An owner who leaves without naming another takes the room along. */
  leave(user: string, next: { toPos: number | null; toLowest: boolean }): void {
    const { isOwner } = this.member(user);
    const others = this.members.filter((it) => it.user !== user).sort((a, b) => a.posNum - b.posNum);
    const named = next.toPos === null ? undefined : others.find((it) => it.posNum === next.toPos);
    const heir = named ?? (next.toLowest ? others[0] : undefined);
    if (isOwner && heir === undefined) {
      this.stop();
      this.state = STATE.gone;
      this.changed();
      return;
    }
    if (isOwner && heir !== undefined) heir.isOwner = true;
    this.remove(user);
  }

  broadcast(user: string, msg: string, to: readonly number[]): void {
    this.member(user);
    const heard = this.members.filter(({ posNum }) => to.length === 0 || to.includes(posNum));
    for (const it of heard) this.tell(it.user, { event: 'broadcast', msg });
  }

  /** The game begins when enough of the members have asked for it. */
  start(user: string): void {
    if (this.state !== STATE.gathering) throw new Error('the game has begun');
    this.member(user).enableToStart = true;
    const asked = this.members.filter(({ enableToStart }) => enableToStart).length;
    this.changed();
    if ((PERCENT * asked) / this.members.length < this.wish.startPercent) return;
    this.state = STATE.playing;
    this.frames = [];
    this.changed();
    this.all({ event: 'start' });
    this.ticking = setInterval(() => this.tick(), this.wish.gameTick);
  }

  upload(user: string, actions: readonly Action[]): void {
    this.member(user);
    if (this.state !== STATE.playing) throw new Error('the game has not begun');
    this.waiting.push(...actions);
  }

  /** From `begin`, without `end`; what is no number of a frame is the first and the latest. */
  between(begin: number, end: number): Frame[] {
    return this.frames.filter(({ frameId }) => !(frameId < begin) && (!(end >= 1) || frameId < end));
  }

  end(user: string): void {
    this.member(user);
    if (this.state !== STATE.playing) throw new Error('the game has not begun');
    this.stop();
    this.state = STATE.over;
    this.changed();
    this.all({ event: 'end', game: `${this.access}-${this.frames.length}` });
  }

  restart(user: string): void {
    this.member(user);
    if (this.state === STATE.playing) throw new Error('the game has begun');
    this.state = STATE.gathering;
    for (const it of this.members) Object.assign(it, { isReady: false, enableToStart: false });
    this.changed();
  }

  info(): object {
    const { maxMemberNum, gameLastTime, gameTick, startPercent, roomExtInfo } = this.wish;
    const memberList = this.members.map(({ user: _user, isOwner, nickname, headimg, ...it }) => ({
      ...it,
      role: isOwner ? 1 : 0,
      ...(this.wish.needUserInfo ? { nickname, headimg } : {}),
    }));
    return {
      ...{ appId: 'wx0000000000000000', roomIdStr: this.id, roomState: this.state, memberList },
      ...{ maxMemberNum, gameLastTime, gameTick, startPercent, roomExtInfo, udpReliabilityStrategy: 0 },
      ...(this.wish.needGameSeed ? { seed: String(this.id * 2_654_435_761) } : {}),
      ...{ createTimestamp: Math.floor(this.createdAt / SECOND) },
      updateTimestamp: Math.floor(Date.now() / SECOND),
    };
  }

  stop(): void {
    if (this.ticking !== null) clearInterval(this.ticking);
    this.ticking = null;
    this.waiting = [];
  }

  private tick(): void {
    const frame = { frameId: this.frames.length + 1, actions: this.waiting };
    this.waiting = [];
    this.frames.push(frame);
    this.all({ event: 'frame', frame });
    const { gameLastTime, gameTick } = this.wish;
    if (frame.frameId * gameTick >= gameLastTime * SECOND) this.end(this.members[0]!.user);
  }

  private at(pos: number): Member | undefined {
    return this.members.find(({ posNum }) => posNum === pos);
  }

  private remove(user: string): void {
    this.members = this.members.filter((it) => it.user !== user);
    if (this.members.length === 0) {
      this.stop();
      this.state = STATE.gone;
    }
    this.changed();
  }

  private changed(): void {
    this.all({ event: 'room', info: this.info() });
  }

  private all(event: RoomEvent): void {
    for (const { user } of this.members) this.tell(user, event);
  }
}

import type { RoomEvent } from '../../protocol/room-line.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import type { EventLine } from './event-line.ts';
import { actionOf, givenOf, RoomLine } from './room-line.ts';

/** Bytes of what a game tells of a room or of a member. CreateRoomOption. */
const EXTENSION_BYTES = 32;
/** Seconds a game may last. CreateRoomOption.gameLastTime. */
const LONGEST_SECONDS = 3600;
/** Milliseconds between frames where game.json names none. reference/configuration/app, lockStepOptions. */
const USUAL_TICK = 33;

type AnyOption = Readonly<Record<string, unknown>>;

const EVENTS = [
  ...['RoomInfoChange', 'Broadcast', 'BeKickedOut', 'GameStart', 'GameEnd'],
  ...['SyncFrame', 'Disconnect', 'Logout', 'LockStepError'],
];

const extension = (value: unknown): string => {
  const text = value === undefined ? '' : String(value);
  if (new native.TextEncoder().encode(text).length > EXTENSION_BYTES)
    throw new CallFailure('ext info is too long');
  return text;
};

const tickOf = ({ host }: Context): number => {
  const { gameTick } = (host.manifest.config.lockStepOptions ?? {}) as { gameTick?: unknown };
  return typeof gameTick === 'number' && gameTick > 0 ? gameTick : USUAL_TICK;
};

const wishOf = (context: Context, it: AnyOption) => {
  const { maxMemberNum, gameLastTime, startPercent, needUserInfo, needGameSeed } = it;
  return {
    maxMemberNum: Number(maxMemberNum),
    gameLastTime: Math.min(LONGEST_SECONDS, Number(gameLastTime ?? LONGEST_SECONDS)),
    startPercent: Number(startPercent ?? 0),
    // Typed as a word; games say it as it is.
    needUserInfo: needUserInfo === true || needUserInfo === 'true',
    needGameSeed: needGameSeed === true,
    roomExtInfo: extension(it.roomExtInfo),
    memberExtInfo: extension(it.memberExtInfo),
    gameTick: tickOf(context),
  };
};

/** The game's end of frame synchronisation: rooms with others on this machine, and frames of what they do. */
class GameServer {
  readonly listeners = new Map(EVENTS.map((name) => [name, new Listeners<[object]>()]));
  readonly line: RoomLine;
  private readonly context: Context;
  private isIn = false;
  private isPlaying = false;

  constructor(context: Context, events: EventLine) {
    this.context = context;
    this.line = new RoomLine(context.host.user, events);
    context.signals.network.add(({ isConnected }) => {
      if (!isConnected) this.disconnect();
    });
  }

  /** Throws while nobody is logged in, or there is no network. */
  need(): void {
    if (this.context.host.network().type === 'none') throw new CallFailure('network is disconnected');
    if (!this.isIn) throw new CallFailure('not login');
  }

  async login(): Promise<undefined> {
    this.isIn = true;
    this.need();
    await this.hear();
    return undefined;
  }

  hear(): Promise<void> {
    return this.line.hear((event) => this.context.clock.post(() => this.told(event)));
  }

  async logout(): Promise<undefined> {
    this.need();
    await this.line.ask({ op: 'logout' });
    this.isIn = false;
    this.line.leave();
    this.emit('Logout', {});
    return undefined;
  }

  private disconnect(): void {
    if (!this.isIn) return;
    this.line.leave();
    const types = this.isPlaying ? ['room', 'game'] : ['room'];
    for (const type of types) this.emit('Disconnect', { type, res: { type } });
  }

  private emit(name: string, result: object): void {
    this.listeners.get(name)?.emit(result);
  }

  /** Typed inside `res`, and read by the official samples without it: both are there. */
  private told(event: RoomEvent): void {
    if (event.event === 'room') this.emit('RoomInfoChange', { ...event.info, res: event.info });
    else if (event.event === 'broadcast') this.emit('Broadcast', { msg: event.msg });
    else if (event.event === 'kicked') this.emit('BeKickedOut', { res: {} });
    else if (event.event === 'frame') {
      const { frameId, actions } = event.frame;
      this.emit('SyncFrame', { frameId, actionList: actions.map(givenOf) });
    } else if (event.event === 'start') {
      this.isPlaying = true;
      this.emit('GameStart', { errMsg: 'onGameStart:ok' });
    } else {
      this.isPlaying = false;
      this.emit('GameEnd', { gameAccessInfo: event.game });
    }
  }
}

type Ask = (it: AnyOption) => Promise<object | undefined>;

/** What is asked of a room by each call. */
const askings = (context: Context, server: GameServer): Readonly<Record<string, Ask>> => {
  const { line } = server;
  const simply = async (request: Parameters<RoomLine['ask']>[0]): Promise<undefined> => {
    await line.ask(request);
    return undefined;
  };
  const data = async (request: Parameters<RoomLine['ask']>[0]): Promise<object> => ({
    data: await line.ask(request),
    errCode: 0,
  });
  const frames = async (begin: number, end: number) => {
    const found = (await line.ask({ op: 'frames', begin, end })) as { frames: { frameId: number }[] };
    return found.frames as { frameId: number; actions: [] }[];
  };
  return {
    createRoom: (it) => data({ op: 'create', wish: wishOf(context, it) }),
    joinRoom: (it) =>
      data({ op: 'join', room: String(it.accessInfo), memberExtInfo: extension(it.memberExtInfo) }),
    getRoomInfo: () => data({ op: 'info' }),
    getLastRoomInfo: () => data({ op: 'info' }),
    updateReadyStatus: (it) => simply({ op: 'ready', isReady: it.isReady === true }),
    changeSeat: (it) => simply({ op: 'seat', pos: Number(it.posNum) }),
    kickoutMember: (it) => simply({ op: 'kick', pos: Number(it.kickoutPos) }),
    memberLeaveRoom: () => simply({ op: 'leave' }),
    ownerLeaveRoom: ({ assignOwnerToPosNum: pos, assignToMinPosNum }) =>
      simply({
        op: 'handOver',
        toPos: typeof pos === 'number' ? pos : null,
        toLowest: assignToMinPosNum === true,
      }),
    broadcastInRoom: ({ msg, toPosNumList: to }) =>
      simply({ op: 'broadcast', msg: String(msg), to: Array.isArray(to) ? to : [] }),
    uploadFrame: ({ actionList: list }) =>
      simply({ op: 'upload', actions: Array.isArray(list) ? list.map(actionOf) : [] }),
    getLostFrames: async ({ beginFrameId, endFrameId }) => {
      const found = await frames(Number(beginFrameId), Number(endFrameId));
      const frameList = found.map(({ frameId, actions }) => ({ frameId, actionList: actions.map(givenOf) }));
      return { data: { frameList } };
    },
    endGame: () => simply({ op: 'end' }),
    restart: () => simply({ op: 'restart' }),
    reconnect: async () => {
      await server.hear();
      return { data: { maxFrameId: (await frames(1, Number.NaN)).length } };
    },
  };
};

const faceOf = (context: Context, events: EventLine, { promised, plain }: Calls): object => {
  const server = new GameServer(context, events);
  const pairs = [...server.listeners].map(([name, it]) => ({
    [`on${name}`]: it.add,
    [`off${name}`]: it.remove,
  }));
  const asked = Object.entries(askings(context, server)).map(([name, ask]) => [
    name,
    promised(name, (it: object) => {
      server.need();
      return ask(it as AnyOption);
    }),
  ]);
  return Object.assign(
    {
      login: promised('login', () => server.login()),
      logout: promised('logout', () => server.logout()),
      startGame: plain('startGame', async () => {
        server.need();
        await server.line.ask({ op: 'start' });
        return undefined;
      }),
      ...Object.fromEntries(asked),
    },
    ...pairs,
  );
};

/** Missing in the high-performance mode of iOS. performance/perf-high-performance. */
export const gameServerPlugin = (
  context: Context,
  events: EventLine,
  calls: Calls,
): Partial<Pick<WechatMinigame.Wx, 'getGameServerManager'>> => {
  if (context.host.device.mode === 'ios-hp') return {};
  let face: object | null = null;
  return {
    getGameServerManager: () => {
      face ??= faceOf(context, events, calls);
      return face as WechatMinigame.GameServerManager;
    },
  };
};

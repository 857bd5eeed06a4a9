/** Where a realm asks the room server of this machine, in JSON. */
export const ROOM_URL = '/room';

/** A text, or a buffer as base64. */
export type Action = { readonly text: string } | { readonly bytes: string };

export interface Frame {
  readonly frameId: number;
  readonly actions: readonly Action[];
}

export interface RoomWish {
  readonly maxMemberNum: number;
  readonly gameLastTime: number;
  readonly startPercent: number;
  readonly needUserInfo: boolean;
  readonly needGameSeed: boolean;
  readonly roomExtInfo: string;
  readonly memberExtInfo: string;
  /** Milliseconds between two frames. */
  readonly gameTick: number;
}

export type RoomRequest = { readonly user: string } & (
  | { readonly op: 'create'; readonly wish: RoomWish }
  | { readonly op: 'join'; readonly room: string; readonly memberExtInfo: string }
  /** The user's phone hears of its room in this realm from now on. */
  | { readonly op: 'hear'; readonly realm: string }
  | { readonly op: 'info' | 'leave' | 'start' | 'end' | 'restart' | 'logout' }
  | { readonly op: 'ready'; readonly isReady: boolean }
  | { readonly op: 'seat' | 'kick'; readonly pos: number }
  | { readonly op: 'handOver'; readonly toPos: number | null; readonly toLowest: boolean }
  | { readonly op: 'broadcast'; readonly msg: string; readonly to: readonly number[] }
  | { readonly op: 'upload'; readonly actions: readonly Action[] }
  | { readonly op: 'frames'; readonly begin: number; readonly end: number }
);

export type RoomAnswer =
  | { readonly ok: true; readonly data: object }
  | { readonly ok: false; readonly reason: string };

export type RoomEvent =
  | { readonly event: 'room'; readonly info: object }
  | { readonly event: 'broadcast'; readonly msg: string }
  | { readonly event: 'start' }
  | { readonly event: 'kicked' }
  | { readonly event: 'end'; readonly game: string }
  | { readonly event: 'frame'; readonly frame: Frame };

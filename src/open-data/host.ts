import { type FingerRecord, FingersDown, type HostTouchEvent } from '../shared/fingers-down.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Answer, Brush, DirectedCard, DomainHost, ListFault, Sheet } from './domain-host.ts';

/** The domain's side of the host, as old clients really are: every function may be missing. */
type Host = Partial<WechatMinigame.Wx>;

/** A picture that says nothing for so long is taken for lost. */
const PICTURE_MS = 15_000;
/** The platform's error numbers (PublicErrno) that mean the player or the privacy guideline said no. */
const REFUSALS: readonly unknown[] = [3, 102, 103, 104, 112, 1025, 1026];

const faultOf = (cause: unknown): ListFault => {
  const { errno, errCode, errMsg } = (cause ?? {}) as Record<string, unknown>;
  const said = typeof errMsg === 'string' && /den(y|ied)|auth|privacy|permission/i.test(errMsg);
  return said || REFUSALS.includes(errno) || REFUSALS.includes(errCode) ? 'refused' : 'failed';
};

/** A function that is missing, or throws, has failed like one that says so. */
const attempt = (run: () => void, failed: () => void): void => {
  try {
    run();
  } catch (_thrown) {
    failed();
  }
};

/** What the host answers at once; null where it does not. */
const attemptOr = <T>(run: () => T | null | undefined): T | null => {
  try {
    return run() ?? null;
  } catch (_thrown) {
    return null;
  }
};

const ignore = (): void => undefined;

/** What is in an answer, whatever it is. */
const dataOf = (answer: unknown): unknown => (answer as { readonly data?: unknown } | null | undefined)?.data;

const listFrom =
  (done: Answer<Result<unknown, ListFault>>) =>
  (ask: (handlers: { success: (answer: unknown) => void; fail: (cause: unknown) => void }) => void) =>
    attempt(
      () =>
        ask({
          success: (answer) => done(ok(dataOf(answer))),
          fail: (cause) => done(fail(faultOf(cause))),
        }),
      () => done(fail('failed')),
    );

const loadImage = (host: Host, path: string, done: Answer<Sheet | null>): void => {
  let answered = false;
  const answer = (sheet: Sheet | null): void => {
    if (!answered) done(sheet);
    answered = true;
  };
  attempt(
    () => {
      const image = host.createImage?.();
      if (!image) return answer(null);
      image.onload = () => answer(image as unknown as Sheet);
      image.onerror = () => answer(null);
      image.src = path;
      setTimeout(() => answer(null), PICTURE_MS);
    },
    () => answer(null),
  );
};

const passTouches = (host: Host, listener: (touch: FingerRecord) => void): void => {
  const fingers = new FingersDown(listener);
  const pass = (phase: FingerRecord['phase']) => (event: HostTouchEvent) =>
    attempt(() => fingers.heed(phase, event), ignore);
  attempt(() => host.onTouchStart?.(pass('start')), ignore);
  attempt(() => host.onTouchMove?.(pass('move')), ignore);
  attempt(() => host.onTouchEnd?.(pass('end')), ignore);
  attempt(() => host.onTouchCancel?.(pass('cancel')), ignore);
};

const askSelf = (host: Host, done: Answer<unknown>): void =>
  attempt(
    () =>
      // The typings know the main domain's form alone; this is the open-data domain's (guide, open-ability/opendata).
      (host.getUserInfo as unknown as ((option: object) => void) | undefined)?.({
        openIdList: ['selfOpenId'],
        success: (answer: unknown) => done(dataOf(answer)),
        fail: () => done(null),
      }),
    () => done(null),
  );

const shareTo = (host: Host, openId: string, { title, image }: DirectedCard, done: Answer<boolean>): void =>
  attempt(
    () => {
      if (!host.shareMessageToFriend) return done(false);
      const told = { success: () => done(true), fail: () => done(false) };
      const card = image === null ? { title } : { title, imageUrl: image };
      host.shareMessageToFriend({ openId, ...card, ...told });
    },
    () => done(false),
  );

/** The host of the open-data domain as our port. */
export const createDomainHost = (host: Host = wx): DomainHost | null => {
  // Without them there is nothing to draw on: the domain stays still, and the game plays on.
  const canvas = attemptOr(() => host.getSharedCanvas?.() as WechatMinigame.Canvas);
  const brush = attemptOr(() => canvas?.getContext('2d') as unknown as Brush);
  if (!canvas || !brush) return null;
  return {
    shared: () => ({ width: canvas.width, height: canvas.height, brush }),
    createCanvas: (width, height) => {
      const sheet = attemptOr(() => host.createCanvas?.() as WechatMinigame.Canvas);
      if (!sheet) throw new Error('createCanvas: no canvas');
      sheet.width = width;
      sheet.height = height;
      return { sheet: sheet as unknown as Sheet, brush: sheet.getContext('2d') as unknown as Brush };
    },
    now: () => Date.now(),
    nextFrame: (frame) => void requestAnimationFrame(() => frame()),
    after: (milliseconds, callback) => void setTimeout(callback, milliseconds),
    onMessage: (listener) => attempt(() => host.onMessage?.(listener), ignore),
    onTouch: (listener) => passTouches(host, listener),
    loadImage: (path, done) => loadImage(host, path, done),
    loadFont: (path) => attemptOr(() => host.loadFont?.(path)),
    friends: (keys, done) =>
      listFrom(done)((handlers) => {
        if (!host.getFriendCloudStorage) return done(fail('failed'));
        host.getFriendCloudStorage({ keyList: [...keys], ...handlers });
      }),
    group: (ref, keys, done) =>
      listFrom(done)((handlers) => {
        if (!host.getGroupCloudStorage) return done(fail('failed'));
        host.getGroupCloudStorage({ ...ref, keyList: [...keys], ...handlers });
      }),
    self: (done) => askSelf(host, done),
    canShareTo: typeof host.shareMessageToFriend === 'function',
    shareTo: (openId, card, done) => shareTo(host, openId, card, done),
  };
};

import type { Entry } from '../protocol/entry.ts';
import type { OpenDataControl } from '../protocol/open-data-port.ts';
import type {
  Pace,
  PointerInput,
  RealmControl,
  RealmHost,
  Size,
  TouchInput,
} from '../protocol/realm-port.ts';

const load = (url: string): Promise<HTMLImageElement> =>
  new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => failed(new Error('no picture'));
    image.src = url;
  });

/** What the domain's realm is given: it has no domain of its own, and its lines are told apart. */
const domainHost = (host: RealmHost): RealmHost => ({
  ...host,
  openData: null,
  log: (level, parts) => host.log(level, parts, 'open-data'),
  failed: (message, stack) => host.failed(`open data: ${message}`, stack),
  firstFrame: () => undefined,
  called: (api, subject) => host.called(api, subject, 'open-data'),
  isAbsent: (api) => host.isAbsent(api, 'open-data'),
});

/** The game's realm and its open-data domain, driven as one: touches, visibility and time reach both. */
export class PairedControl implements RealmControl {
  private readonly game: RealmControl;
  private readonly domain: OpenDataControl;
  private layer: HTMLCanvasElement | null = null;
  private window: () => Size = () => ({ width: 1, height: 1 });

  constructor(game: RealmControl, domain: OpenDataControl) {
    this.game = game;
    this.domain = domain;
  }

  start(host: RealmHost): void {
    const openData = this.domain.open(domainHost(host));
    this.layer = openData.canvas;
    this.window = () => host.window();
    this.game.start({ ...host, openData });
    this.domain.run();
  }

  touch(inputs: readonly TouchInput[]): void {
    this.game.touch(inputs);
    this.domain.touch(inputs);
  }

  pointer(input: PointerInput): void {
    this.game.pointer(input);
  }

  show(entry: Entry): void {
    this.domain.show(entry);
    this.game.show(entry);
  }

  hide(): void {
    this.game.hide();
    this.domain.hide();
  }

  freezeClock(at: number = Date.now()): void {
    this.game.freezeClock(at);
    this.domain.freezeClock(at);
  }

  advanceClock(milliseconds: number, pace?: Pace): Promise<void> {
    return this.game.advanceClock(milliseconds, pace, (slice) => this.domain.advanceClock(slice, pace));
  }

  faultsChanged(): void {
    this.game.faultsChanged();
    this.domain.faultsChanged();
  }

  thawClock(): void {
    this.game.thawClock();
    this.domain.thawClock();
  }

  dispose(): void {
    this.game.dispose();
    this.domain.dispose();
  }

  /** The game's picture with the domain's layer over it, as the screen shows them. */
  async picture(): Promise<string> {
    const picture = await this.game.picture();
    const box = this.domain.layer();
    const layer = this.layer;
    if (picture === '' || box === null || layer === null || layer.width * layer.height === 0) return picture;
    const game = await load(picture);
    const sheet = document.createElement('canvas');
    Object.assign(sheet, { width: game.width, height: game.height });
    const pen = sheet.getContext('2d')!;
    const scale = game.width / this.window().width;
    pen.drawImage(game, 0, 0);
    pen.scale(scale, scale);
    pen.drawImage(layer, box.left, box.top, box.width, box.height);
    return sheet.toDataURL('image/jpeg', 0.9);
  }

  menuCard: RealmControl['menuCard'] = (entry) => this.game.menuCard(entry);
  handOffQuery: RealmControl['handOffQuery'] = () => this.game.handOffQuery();
  friendMessage: RealmControl['friendMessage'] = (failure) => this.game.friendMessage(failure);
  interacted: RealmControl['interacted'] = (key) => this.game.interacted(key);
  challengeStart: RealmControl['challengeStart'] = (challenge) => this.game.challengeStart(challenge);
  captured: RealmControl['captured'] = () => this.game.captured();
  memoryWarning: RealmControl['memoryWarning'] = (level) => this.game.memoryWarning(level);
  resized: RealmControl['resized'] = (size) => this.game.resized(size);
  networkChanged: RealmControl['networkChanged'] = (state) => this.game.networkChanged(state);
  sensesChanged: RealmControl['sensesChanged'] = (before, now) => this.game.sensesChanged(before, now);
  audioInterruption: RealmControl['audioInterruption'] = (phase) => this.game.audioInterruption(phase);
  isAudible: RealmControl['isAudible'] = () => this.game.isAudible();
  loseContext: RealmControl['loseContext'] = () => this.game.loseContext();
  restoreContext: RealmControl['restoreContext'] = () => this.game.restoreContext();
}

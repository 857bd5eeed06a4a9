import { parseRules, type Rules } from '../core/index.ts';
import type { FingerRecord } from '../shared/fingers-down.ts';
import type { LeaderboardKey } from '../shared/friend-leaderboards.ts';
import {
  type LayerPlace,
  type OpenDataMessage,
  type OpenGoal,
  type OpenLeaderboard,
  type OpenStrip,
  type OwnEntry,
  parseOpenDataMessage,
  type Setup,
} from '../shared/open-data-message.ts';
import { parseJson } from '../shared/parsing.ts';
import { parseScoreHead } from '../shared/score-entry.ts';
import type { DomainHost, GroupRef } from './domain-host.ts';
import type { DomainTools } from './domain-tools.ts';
import { FriendGoal } from './friend-goal.ts';
import { FriendListCache } from './friend-list-cache.ts';
import { JarVerifier } from './jar-verifier.ts';
import { LeaderboardScene } from './leaderboard-scene.ts';
import { Lettering } from './lettering.ts';
import { NextFriendStrip } from './next-friend-strip.ts';
import { type OwnMarks, type Person, readSelf } from './people.ts';
import { Portraits } from './portraits.ts';
import type { OwnRun, Row } from './ranking.ts';
import { ReplayScene } from './replay-scene.ts';
import { ReplayVerifier } from './replay-verifier.ts';
import { TextureCache } from './texture-cache.ts';
import { readWords } from './words.ts';

/** Milliseconds for playing friends' runs again, in a frame in which nothing else is done. */
const VERIFY_MS = 4;
const MAX_SETTINGS = 64 * 1024;
const FONT = 'assets/fonts/text.ttf';

const rulesOf = ({ balance, physics, twists }: Setup): Rules | null => {
  const [a, b, c] = [balance, physics, twists].map((text) => parseJson(text, MAX_SETTINGS));
  const rules =
    a?.ok && b?.ok && c?.ok ? parseRules({ balance: a.value, physics: b.value, twists: c.value }) : null;
  return rules?.ok ? rules.value : null;
};

/** The open-data domain: hears the game, keeps its lists, and shows one scene at a time on the shared canvas. */
export class Domain {
  private readonly host: DomainHost;
  private readonly own = new Map<LeaderboardKey, OwnRun>();
  private readonly ownMarks: OwnMarks = { heads: new Set(), origins: new Set() };
  private readonly groups = new Map<string, FriendListCache>();
  private readonly friends: FriendListCache;
  private self: Person | null = null;
  private ownJar: string | null = null;
  private setup = '';
  private tools: DomainTools | null = null;
  private leaderboard: LeaderboardScene | null = null;
  private strip: NextFriendStrip | null = null;
  private goal: FriendGoal | null = null;
  private replay: ReplayScene | null = null;
  private place: LayerPlace | null = null;
  private cardImage: string | null = null;
  private framing = false;
  private lastFrame = 0;
  private painted = false;

  constructor(host: DomainHost) {
    this.host = host;
    this.friends = new FriendListCache(
      host,
      (keys, done) => host.friends(keys, done),
      () => this.refresh(),
    );
    host.onMessage((message) => this.receive(message));
    host.onTouch((touch) => this.touch(touch));
  }

  private get scene(): LeaderboardScene | NextFriendStrip | FriendGoal | ReplayScene | null {
    return this.replay ?? this.leaderboard ?? this.goal ?? this.strip;
  }

  private receive(raw: unknown): void {
    const message = parseOpenDataMessage(raw);
    if (message.ok) this.handle(message.value);
  }

  private handle(message: OpenDataMessage): void {
    switch (message.type) {
      case 'setup':
        this.setUp(message);
        break;
      case 'own':
        this.takeOwn(message);
        break;
      case 'jar':
        this.ownJar = message.text;
        this.refresh();
        break;
      case 'boards':
        this.openLeaderboard(message);
        break;
      case 'strip':
        this.openStrip(message);
        break;
      case 'goal':
        this.openGoal(message);
        break;
      case 'score':
        this.strip?.setScore(message.score);
        break;
      case 'close':
        this.close();
    }
    this.requestFrame();
  }

  /** Said again when the language changes; the same words again change nothing. */
  private setUp(message: Setup): void {
    const text = JSON.stringify(message);
    const rules = text === this.setup ? null : rulesOf(message);
    if (rules === null) return;
    this.setup = text;
    const { host, friends, own, ownMarks } = this;
    const known = this.tools?.rules.rulesVersion === rules.rulesVersion ? this.tools : null;
    const onCame = (): void => this.invalidate();
    this.tools = {
      host,
      rules,
      friends,
      own,
      ownMarks,
      words: readWords(message.words),
      letters: new Lettering(host.loadFont(FONT)),
      portraits: known?.portraits ?? new Portraits(host, onCame),
      pictures: known?.pictures ?? new TextureCache(host, message, onCame),
      verifier: known?.verifier ?? new ReplayVerifier(rules),
      jars: known?.jars ?? new JarVerifier(rules),
      ownJar: () => this.ownJar,
      groupOf: (ref) => this.groupOf(ref),
      self: () => this.self,
    };
    this.forgetScenes();
    this.tools.verifier.useKeys(message.keys);
    host.self((answer) => {
      this.self = readSelf(answer);
      this.refresh();
    });
  }

  private groupOf(ref: GroupRef): FriendListCache {
    const { host } = this;
    const name = JSON.stringify(ref);
    const known = this.groups.get(name);
    if (known) return known;
    const cache = new FriendListCache(
      host,
      (keys, done) => host.group(ref, keys, done),
      () => this.refresh(),
    );
    this.groups.set(name, cache);
    return cache;
  }

  private takeOwn({ board, head, replay }: OwnEntry): void {
    const parsed = parseScoreHead(head);
    if (!parsed.ok) return;
    this.own.set(board, { head: parsed.value, replay });
    this.ownMarks.heads.add(head);
    if (parsed.value.origin !== null) this.ownMarks.origins.add(parsed.value.origin);
    this.refresh();
  }

  private openLeaderboard(opening: OpenLeaderboard): void {
    this.place = opening;
    this.cardImage = opening.cardImage;
    this.strip = null;
    this.goal = null;
    this.replay?.resize(opening);
    if (this.leaderboard) this.leaderboard.reopen(opening);
    else if (this.tools)
      this.leaderboard = new LeaderboardScene(this.tools, opening, (row) => this.watch(row));
  }

  private openGoal(opening: OpenGoal): void {
    this.place = opening;
    this.forgetScenes();
    if (this.tools) this.goal = new FriendGoal(this.tools, opening);
  }

  private openStrip(opening: OpenStrip): void {
    this.place = opening;
    this.leaderboard = null;
    this.replay = null;
    this.goal = null;
    if (this.strip) this.strip.reopen(opening);
    else if (this.tools) this.strip = new NextFriendStrip(this.tools, opening, () => this.requestFrame());
  }

  private watch(row: Row): void {
    const { tools, place, cardImage } = this;
    if (!tools || !place) return;
    this.replay = ReplayScene.of(tools, { row, size: place, cardImage, onBack: () => this.leaveReplay() });
  }

  private leaveReplay(): void {
    this.replay = null;
    this.leaderboard?.invalidate();
  }

  private close(): void {
    this.forgetScenes();
    this.clear();
  }

  private forgetScenes(): void {
    this.leaderboard = null;
    this.strip = null;
    this.goal = null;
    this.replay = null;
  }

  private refresh(): void {
    this.leaderboard?.refresh();
    this.strip?.refresh();
    this.goal?.refresh();
    this.requestFrame();
  }

  private invalidate(): void {
    this.scene?.invalidate();
    this.requestFrame();
  }

  private touch(touch: FingerRecord): void {
    const { place, scene } = this;
    if (!place || !scene) return;
    scene.touch({ ...touch, x: touch.x - place.left, y: touch.y - place.top });
    this.requestFrame();
  }

  /** Frames go on only while something moves or is to be proved. */
  private requestFrame(): void {
    if (this.framing || this.scene === null) return;
    this.framing = true;
    this.lastFrame = this.host.now();
    this.host.nextFrame(() => this.frame());
  }

  private frame(): void {
    this.framing = false;
    const { scene, host } = this;
    if (scene === null) return;
    const now = host.now();
    const changed = scene.step(Math.max(0, now - this.lastFrame));
    this.lastFrame = now;
    if (changed) this.paint();
    else if (scene.idle) this.verify();
    if (scene.animating || this.hasClaims) this.goOn();
  }

  private goOn(): void {
    this.framing = true;
    this.host.nextFrame(() => this.frame());
  }

  private get hasClaims(): boolean {
    const { scene, tools } = this;
    return scene !== null && tools !== null && scene.idle && !(tools.verifier.idle && tools.jars.idle);
  }

  private verify(): void {
    const { tools, host } = this;
    const verifier = tools?.jars.idle ? tools.verifier : tools?.jars;
    if (verifier?.work(host.now() + VERIFY_MS, () => host.now())) this.scene?.invalidate();
  }

  private paint(): void {
    const { scene, place } = this;
    if (!scene || !place) return;
    const { brush } = this.host.shared();
    const { pixelRatio, width, height } = place;
    brush.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    brush.clearRect(0, 0, width, height);
    scene.paint(brush);
    this.painted = true;
  }

  private clear(): void {
    if (!this.painted) return;
    const { brush, width, height } = this.host.shared();
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, width, height);
    this.painted = false;
  }
}

import { Group } from '#paint/graph.ts';
import { REPLAY_SPEEDS } from '../../../shared/vocabulary/replay-speeds.ts';
import type { Label } from '../../graphics/label.ts';
import type { PlayLayout } from '../../layout/play-layout.ts';
import { clamp } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import type { Intent, ScreenMetrics, TouchPoint } from '../../stage/stage.ts';
import type { Button } from '../../widgets/buttons/button.ts';
import { ChoiceTab } from '../../widgets/buttons/choice-tab.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { RoundButton } from '../../widgets/buttons/round-button.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';
import type { View } from '../view.ts';
import { type ReplayLayout, replayLayout } from './replay-layout.ts';
import type { ReplayScreen } from './replay-screen.ts';
import { Scrubber } from './scrubber.ts';

/** What a run is watched with: the line of its drops, how fast, and taking it over from here. */
export class ReplayView implements View {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly title: Label;
  private readonly count: Label;
  private readonly scrubber: Scrubber;
  private readonly pause: RoundButton;
  private readonly speeds: readonly ChoiceTab[];
  private readonly take: PlateButton;
  private readonly send: PlateButton;
  private readonly share: RoundButton;
  private readonly close: RoundButton;
  private readonly buttons: readonly Button[];
  private readonly presence = new Spring(0, 120, 20);
  private metrics: ScreenMetrics | null = null;
  private layout: ReplayLayout | null = null;
  private screen: ReplayScreen | null = null;
  private paused: boolean | null = null;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    const press = (intent: Intent) => () => {
      send({ type: 'press' });
      send(intent);
    };
    const outline = { outline: { color: PLUM, width: 2 } };
    this.ui = ui;
    this.title = ui.label('', 18, CREAM_TEXT, outline);
    this.count = ui.label('', 13, CREAM_TEXT, outline);
    this.scrubber = new Scrubber(ui, (share) => send({ type: 'seek', share }));
    this.pause = new RoundButton(ui, 'pause', press({ type: 'hold' }));
    this.speeds = REPLAY_SPEEDS.map(
      (speed) => new ChoiceTab(ui, `${speed}×`, press({ type: 'speed', speed })),
    );
    this.take = new PlateButton(ui, {
      kind: 'primary',
      text: say(ui.words, 'replay.take'),
      size: 16,
      onPress: press({ type: 'take-over' }),
    });
    this.send = new PlateButton(ui, {
      kind: 'primary',
      text: say(ui.words, 'replay.send'),
      size: 18,
      onPress: press({ type: 'share' }),
    });
    this.share = new RoundButton(ui, 'share', press({ type: 'share' }));
    this.close = new RoundButton(ui, 'close', press({ type: 'back' }));
    this.buttons = [this.pause, ...this.speeds, this.take, this.send, this.share, this.close];
    this.node.addChild(
      this.title.node,
      this.count.node,
      this.scrubber.node,
      ...this.buttons.map(({ node }) => node),
    );
    this.node.visible = false;
  }

  show(screen: ReplayScreen): void {
    this.screen = screen;
    this.paused = null;
    this.title.set(say(this.ui.words, `replay.${screen.whose}`));
    this.offer(screen);
    this.arrange();
  }

  resize(screen: ScreenMetrics, _play: PlayLayout): void {
    this.metrics = screen;
    this.arrange();
  }

  /**
   * One's own best can be sent as well; one that a friend asked for is there to be sent. Where nothing was dropped there is
   * nothing to take over.
   */
  private offer({ whose, state }: ReplayScreen): void {
    this.take.setPresent(whose !== 'asked' && whose !== 'leg' && state.drops > 0);
    this.send.node.visible = this.send.enabled = whose === 'asked';
    this.share.node.visible = this.share.enabled = whose === 'best';
  }

  private arrange(): void {
    if (!this.metrics) return;
    this.layout = replayLayout(this.metrics, this.share.enabled);
    const { scrubber, take, speeds, title } = this.layout;
    this.scrubber.resize(scrubber.width);
    this.take.resize(take.width, take.height);
    this.send.resize(take.width, take.height);
    this.speeds.forEach((tab, at) => {
      tab.resize(speeds[at]!.width, speeds[at]!.height);
    });
    this.title.fit(title.room);
    this.place();
  }

  enter(): void {
    for (const button of this.buttons) button.reset();
    this.scrubber.reset();
    this.node.visible = true;
    this.presence.target = 1;
  }

  leave(): void {
    this.presence.target = 0;
  }

  step(elapsedMs: number): void {
    if (!this.node.visible) return;
    this.presence.step(elapsedMs);
    if (this.presence.target === 0 && this.presence.value < 0.03) this.node.visible = false;
    for (const button of this.buttons) button.step(elapsedMs);
    if (this.screen) this.follow(this.screen);
    this.place();
  }

  touch(touch: TouchPoint): boolean {
    if (this.scrubber.touch(touch, touch.x, touch.y)) return true;
    return this.buttons.some((button) => button.touch(touch, touch.x, touch.y));
  }

  private follow({ state: show }: ReplayScreen): void {
    this.scrubber.set(show.share);
    this.count.set(say(this.ui.words, 'replay.count', { drop: show.drop, drops: show.drops }));
    this.speeds.forEach((tab, at) => {
      tab.set(REPLAY_SPEEDS[at] === show.speed);
    });
    if (show.paused === this.paused) return;
    this.paused = show.paused;
    this.pause.setIcon(this.ui, show.paused ? 'play' : 'pause');
  }

  private place(): void {
    const { layout } = this;
    if (!layout) return;
    const { scrubber, pause, speeds, take, share, close, title } = layout;
    const away = this.ui.reducedMotion ? 0 : 1 - this.presence.value;
    const drop = away * 140;
    this.node.alpha = clamp(this.presence.value * 1.3, 0, 1);
    this.scrubber.node.position.set(scrubber.x, scrubber.y + drop);
    this.count.node.position.set(scrubber.x, scrubber.y - 26 + drop);
    this.pause.node.position.set(pause.x, pause.y + drop);
    this.speeds.forEach((tab, at) => {
      tab.node.position.set(speeds[at]!.x, speeds[at]!.y + drop);
    });
    for (const plate of [this.take, this.send]) plate.node.position.set(take.x, take.y + drop);
    this.share.node.position.set(share.x, share.y + drop);
    this.close.node.position.set(close.x, close.y - away * 90);
    this.title.node.position.set(title.x + this.title.width / 2, title.y - away * 90);
  }
}

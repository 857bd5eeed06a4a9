import type { Kit } from '../kit.ts';
import { type HomeLayout, homeLayout } from '../layout/home-layout.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import { clamp } from '../motion/ease.ts';
import { Spring } from '../motion/spring.ts';
import { Group, type Picture } from '../pixi/nodes.ts';
import type { HomeScreen, Intent, ScreenMetrics, TouchPoint } from '../stage.ts';
import { say } from '../texts.ts';
import type { Button } from '../widgets/button.ts';
import { DateLeaf } from '../widgets/date-leaf.ts';
import { ModePlate } from '../widgets/mode-plate.ts';
import { RoundButton } from '../widgets/round-button.ts';
import type { View } from './view.ts';

/** Logo, the three ways to play hung in the jar's mouth, and the way to the settings. */
export class HomeView implements View {
  readonly node = new Group();
  private readonly logo: Picture;
  private readonly endless: ModePlate;
  private readonly daily: ModePlate;
  private readonly sprint: ModePlate;
  private readonly leaf: DateLeaf;
  private readonly gear: RoundButton;
  private readonly buttons: readonly Button[];
  private readonly presence = new Spring(0, 110, 17);
  private readonly board: { readonly height: number };
  private layout: HomeLayout | null = null;
  private clock = 0;

  constructor(kit: Kit, board: { readonly height: number }, send: (intent: Intent) => void) {
    this.board = board;
    const press = (intent: Intent) => () => {
      send({ type: 'press' });
      send(intent);
    };
    this.logo = kit.picture('logo');
    const plate = (mode: 'endless' | 'daily' | 'sprint', primary: boolean): ModePlate =>
      new ModePlate(kit, {
        mode,
        primary,
        title: say(kit.words, `home.${mode}`),
        onPress: press({ type: 'start', mode }),
      });
    this.endless = plate('endless', true);
    this.daily = plate('daily', false);
    this.sprint = plate('sprint', false);
    this.leaf = new DateLeaf(kit);
    this.daily.setEmblem(this.leaf.node, 34);
    this.gear = new RoundButton(kit, 'settings', press({ type: 'settings' }));
    this.buttons = [this.endless, this.daily, this.sprint, this.gear];
    this.node.addChild(this.logo, ...this.buttons.map(({ node }) => node));
    this.node.visible = false;
  }

  show(screen: HomeScreen): void {
    this.endless.setBest(screen.best.endless);
    this.daily.setBest(screen.best.daily);
    this.sprint.setBest(screen.best.sprint);
    this.leaf.set(screen.date.month, screen.date.day);
  }

  resize(screen: ScreenMetrics, play: PlayLayout): void {
    this.layout = homeLayout(screen, play, this.board.height);
    const { endless, daily, sprint } = this.layout;
    this.endless.resize(endless.width, endless.height);
    this.daily.resize(daily.width, daily.height);
    this.sprint.resize(sprint.width, sprint.height);
    this.place();
  }

  enter(): void {
    for (const button of this.buttons) button.reset();
    this.node.visible = true;
    this.presence.target = 1;
  }

  leave(): void {
    this.presence.target = 0;
  }

  step(elapsedMs: number): void {
    if (!this.node.visible) return;
    this.clock += elapsedMs;
    this.presence.step(elapsedMs);
    if (this.presence.target === 0 && this.presence.value < 0.03) this.node.visible = false;
    for (const button of this.buttons) button.step(elapsedMs);
    this.place();
  }

  touch(touch: TouchPoint): boolean {
    return this.buttons.some((button) => button.touch(touch, touch.x, touch.y));
  }

  private place(): void {
    const { layout } = this;
    if (!layout) return;
    const away = 1 - this.presence.value;
    this.node.alpha = clamp(this.presence.value * 1.4, 0, 1);
    this.logo.scale.set(layout.logo.size / this.logo.texture.orig.width);
    this.logo.position.set(layout.logo.x, layout.logo.y - away * 90);
    this.gear.node.position.set(layout.settings.x, layout.settings.y - away * 90);
    this.endless.node.position.set(layout.endless.x, layout.endless.y - away * 60);
    this.daily.node.position.set(layout.daily.x - away * 60, layout.daily.y - away * 30);
    this.sprint.node.position.set(layout.sprint.x + away * 60, layout.sprint.y - away * 30);
  }
}

import { BACK_HEIGHT, CORNER, FOOT, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { RoundButton } from '../../widgets/buttons/round-button.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { FriendsScreen } from '../pages.ts';

const GAP = 6;

/**
 * The paper that the friends' boards are drawn on by another domain, which cannot answer: the ways out of an empty or
 * a refused list are always here, whatever it shows.
 */
export class FriendsView extends PageView<FriendsScreen> {
  protected readonly height = PAGE_HEIGHTS.friends;
  private readonly allow: PlateButton;
  private readonly share: PlateButton;
  /** Shows one's own best run, and on the other side what the seals mean. */
  private readonly own: RoundButton;
  private readonly seals: RoundButton;
  private size = { width: 0, height: 0 };

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'friends.title'), send, 'paper');
    const button = (key: string, intent: Intent): PlateButton =>
      new PlateButton(ui, {
        kind: 'paper',
        text: say(ui.words, key),
        size: 17,
        onPress: () => this.press(intent),
      });
    this.allow = button('friends.allow', { type: 'allow-friends' });
    this.share = button('friends.invite', { type: 'share' });
    this.own = new RoundButton(ui, 'watch', () => this.press({ type: 'watch-own' }));
    this.seals = new RoundButton(ui, 'check', () => this.press({ type: 'open', page: 'seals' }));
    this.setPageButtons([this.allow, this.share, this.own, this.seals]);
  }

  show({ ownRun, allowed }: FriendsScreen): void {
    this.own.node.visible = this.own.enabled = ownRun;
    const asks = !allowed;
    if (asks === this.allow.enabled) return;
    this.allow.node.visible = this.allow.enabled = asks;
    this.arrange(this.size.width, this.size.height);
  }

  protected arrange(width: number, height: number): void {
    this.size = { width, height };
    const row = [this.back, this.allow, this.share].filter(({ node }) => node.visible);
    const each = (width - 44 - (row.length - 1) * GAP) / row.length;
    const y = height / 2 - FOOT - BACK_HEIGHT / 2;
    this.own.node.position.set(width / 2 - CORNER.x, CORNER.y - height / 2);
    this.seals.node.position.set(CORNER.x - width / 2, CORNER.y - height / 2);
    row.forEach((button, at) => {
      button.resize(each, BACK_HEIGHT);
      button.node.position.set((at - (row.length - 1) / 2) * (each + GAP), y);
    });
  }
}

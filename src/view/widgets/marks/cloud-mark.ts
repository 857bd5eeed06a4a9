import type { Picture } from '#paint/graph.ts';
import type { CloudState } from '../../screens/screen.ts';
import type { UiContext } from '../ui-context.ts';

const ALPHA: Readonly<Record<CloudState, number>> = { synced: 0.55, waiting: 0.8, offline: 0.8 };

/** A small cloud that says where what was earned is. It never turns: nobody has to wait for it. */
export class CloudMark {
  readonly icon: Picture;
  private readonly ui: UiContext;

  constructor(ui: UiContext, size: number) {
    this.ui = ui;
    this.icon = ui.picture('icon/cloud-waiting', size);
  }

  set(state: CloudState): void {
    this.icon.texture = this.ui.atlas.frame(`icon/cloud-${state}`).texture;
    this.icon.alpha = ALPHA[state];
  }
}

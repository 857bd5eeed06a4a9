import {
  BURST_THEMES,
  type BurstTheme,
  THREAD_THEMES,
  type ThreadTheme,
} from '../../shared/vocabulary/themes.ts';
import type { LookLoader } from '../art/look-loader.ts';
import type { LabelPage } from '../graphics/label-page.ts';
import type { Sprite } from '../graphics/sprite.ts';
import { Stamp } from '../graphics/stamp.ts';

/** Puts on what is worn; null: what is there from the start. */
interface Wearer {
  readonly fireworks: { wear(theme: BurstTheme, sprite: Sprite | null): void };
  readonly guide: { wear(theme: ThreadTheme, sprite: Sprite | null): void };
}

type Part = 'burst' | 'thread';

const FIRST = { burst: BURST_THEMES[0], thread: THREAD_THEMES[0] } as const;

/** Brings what is worn on the board: each thing is put on once its picture has come, and until then the one before stays. */
export class Dresser {
  private readonly looks: Pick<LookLoader, 'look'>;
  private readonly page: LabelPage;
  private readonly wearer: Wearer;
  private readonly wanted: { burst: BurstTheme; thread: ThreadTheme } = { ...FIRST };
  private readonly worn: { burst: BurstTheme; thread: ThreadTheme } = { ...FIRST };
  private readonly stamps = new Map<Part, Stamp>();

  constructor(looks: Pick<LookLoader, 'look'>, page: LabelPage, wearer: Wearer) {
    this.looks = looks;
    this.page = page;
    this.wearer = wearer;
  }

  set(burst: BurstTheme, thread: ThreadTheme): void {
    Object.assign(this.wanted, { burst, thread });
  }

  step(): void {
    for (const part of ['burst', 'thread'] as const)
      if (this.wanted[part] !== this.worn[part]) this.change(part);
  }

  private change(part: Part): void {
    const theme = this.wanted[part];
    if (theme === FIRST[part]) this.put(part, null);
    else {
      const look = this.looks.look(`${part}-${theme}`);
      if (look.state === 'absent') look.want();
      if (look.value) this.put(part, new Stamp(this.page, look.value.image));
    }
  }

  private put(part: Part, stamp: Stamp | null): void {
    this.stamps.get(part)?.dispose();
    this.stamps.delete(part);
    if (stamp) this.stamps.set(part, stamp);
    Object.assign(this.worn, { [part]: this.wanted[part] });
    if (part === 'burst') this.wearer.fireworks.wear(this.worn.burst, stamp);
    else this.wearer.guide.wear(this.worn.thread, stamp);
  }
}

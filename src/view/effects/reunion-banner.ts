import type { Kit } from '../kit.ts';
import type { Place } from '../layout/play-layout.ts';
import { inQuad, lerp, outBack, outCubic } from '../motion/ease.ts';
import type { Label } from '../pixi/label.ts';
import { Group, type Picture } from '../pixi/nodes.ts';
import type { ScreenMetrics } from '../stage.ts';
import { say } from '../texts.ts';
import { Portrait } from '../widgets/portrait.ts';

/** Points. */
const MOON_RADIUS = 104;
const LETTER_SIZE = 72;
const LETTERS_Y = 148;
const HALO = 520;
/** The moon rises, then the letters are set down one after the other; all leaves together. */
const RISE_MS = 900;
const LETTER_AFTER_MS = 620;
const LETTER_BEAT_MS = 240;
const STAY_MS = 2900;
const LEAVE_MS = 620;

interface Letter {
  readonly label: Label;
  readonly x: number;
}

/** 团圆: the moon that two became rises from the jar, and the word is set under it stroke by stroke. */
export class ReunionBanner {
  readonly node = new Group();
  private readonly kit: Kit;
  private readonly moon = new Group();
  private readonly halo: Picture;
  private readonly letters: readonly Letter[];
  private size = 1;
  private rest: Place = { x: 0, y: 0 };
  private home: Place = { x: 0, y: 0 };

  constructor(kit: Kit) {
    this.kit = kit;
    this.halo = kit.picture('fx/glow', HALO);
    this.halo.tint = 0xffd98a;
    this.halo.blendMode = 'add';
    const face = new Portrait(kit);
    face.show(10, MOON_RADIUS, { eyes: 'happy', mouth: 'open' });
    this.moon.addChild(this.halo, face.node);
    this.letters = this.write(say(kit.words, 'reunion'));
    this.node.addChild(this.moon, ...this.letters.map(({ label }) => label.node));
    this.node.visible = false;
  }

  /** `home`: the moon of the score, where this one goes in the end. */
  resize(screen: ScreenMetrics, home: Place): void {
    this.home = home;
    this.size = Math.min(1.4, screen.width / 390, screen.height / 640);
    this.rest = { x: screen.width / 2, y: screen.height * 0.36 };
    this.node.scale.set(this.size);
  }

  /** From the place of the screen where the two moons met. */
  show(from: Place): void {
    this.node.visible = true;
    this.node.alpha = 1;
    this.node.position.set(this.rest.x, this.rest.y);
    this.rise(from);
    this.letters.forEach((letter, at) => {
      this.setDown(letter, LETTER_AFTER_MS + at * LETTER_BEAT_MS);
    });
    this.leave();
  }

  /** Two brush characters stand apart; a longer word is one piece. */
  private write(word: string): readonly Letter[] {
    const letters = word.length > 3 ? [word] : [...word];
    const size = word.length > 3 ? LETTER_SIZE * 0.72 : LETTER_SIZE;
    return letters.map((text, at) => {
      const label = this.kit.title(text, size, '#FFF3DC', {
        outline: { color: '#7A1A1E', width: 3 },
        shadow: { color: '#3A1F33', y: 2.5 },
      });
      return { label, x: (at - (letters.length - 1) / 2) * LETTER_SIZE * 1.35 };
    });
  }

  private rise(from: Place): void {
    const { tweens, reducedMotion } = this.kit;
    const x = (from.x - this.rest.x) / this.size;
    const y = (from.y - this.rest.y) / this.size;
    this.halo.alpha = 0;
    tweens.start({
      ms: reducedMotion ? 250 : RISE_MS,
      ease: outCubic,
      at: (t) => {
        const gone = reducedMotion ? 1 : t;
        this.moon.position.set(x * (1 - gone), y * (1 - gone));
        this.moon.scale.set(reducedMotion ? 1 : lerp(0.45, 1, t));
        this.moon.alpha = Math.min(1, t * 4);
        this.halo.alpha = t * 0.8;
      },
    });
  }

  private setDown({ label, x }: Letter, delayMs: number): void {
    const { tweens, reducedMotion } = this.kit;
    label.node.position.set(x, LETTERS_Y);
    label.node.alpha = 0;
    tweens.start({
      ms: 260,
      delayMs,
      ease: outBack,
      at: (t) => {
        label.node.alpha = Math.min(1, t * 2);
        label.node.scale.set(reducedMotion ? 1 : lerp(1.7, 1, t));
      },
    });
  }

  private leave(): void {
    const { home } = this;
    const { tweens, reducedMotion } = this.kit;
    const x = (home.x - this.rest.x) / this.size;
    const y = (home.y - this.rest.y) / this.size;
    tweens.start({
      ms: LEAVE_MS,
      delayMs: STAY_MS,
      ease: inQuad,
      at: (t) => {
        for (const { label } of this.letters) label.node.alpha = 1 - t;
        this.halo.alpha = 0.8 * (1 - t);
        this.moon.alpha = reducedMotion ? 1 - t : Math.min(1, (1 - t) * 4);
        if (reducedMotion) return;
        this.moon.position.set(x * t, y * t);
        this.moon.scale.set(lerp(1, 0.3, t));
      },
      done: () => {
        this.node.visible = false;
      },
    });
  }
}

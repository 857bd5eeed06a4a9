import { Group } from '#paint/graph.ts';
import type { Place, PlayLayout } from '../layout/play-layout.ts';
import { clamp, inQuad, lerp, outBack, outCubic } from '../motion/ease.ts';
import type { Tween } from '../motion/tweens.ts';
import { Portrait } from '../widgets/pieces/portrait.ts';
import { say } from '../widgets/text/texts.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import { Moonbeams } from './moonbeams.ts';
import { PieceCircle, RETURN_MS, ROUND } from './piece-circle.ts';

/** Points. */
const MOON_RADIUS = 96;
const LETTER_SIZE = 96;
/** From the middle of the round to that of the word. */
export const LETTERS_Y = ROUND + 84;
/** How far to the side its way up swings out, as a share of that way. */
const SWING = 0.22;

/** Milliseconds of the whole. Art direction: the climax of the game, and over in four seconds. */
const BORN_MS = 150;
const RISE_MS = 820;
const GATHER_AT = 640;
const LETTER_AT = 1080;
const LETTER_BEAT_MS = 220;
const SET_DOWN_MS = 240;
const RETURN_AT = 2750;
const LETTERS_LEAVE_AT = 2850;
const LETTERS_LEAVE_MS = 260;
const LEAVE_AT = RETURN_AT + RETURN_MS - 40;
const LEAVE_MS = 480;
/** The moon of the score answers. */
const ANSWER_MS = 520;
const ALL_MS = LEAVE_AT + LEAVE_MS + ANSWER_MS;
/** The points of it come out of the word when it goes. */
export const POINTS_AT = LETTERS_LEAVE_AT + LETTERS_LEAVE_MS - 40;
/** The moon swells by this for everybody who is home again. */
const FULLER = 0.12;
/** The share of its size that the halo keeps around the moon of the score. */
const HOME_HALO = 0.55;

/** With reduced motion all stands where it belongs, and fades. */
const FADE_MS = 350;
const STILL_LETTERS_AT = 500;

const share = (age: number, from: number, ms: number): number => clamp((age - from) / ms, 0, 1);

/**
 * 团圆: the moon that two became rises from the jar, all that a moon is made of comes out of it and makes a round, the
 * word is set under them stroke by stroke; then all go home into the moon, and it to the moon of the score.
 */
export class ReunionBanner {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly moon: Portrait;
  private readonly beams: Moonbeams;
  private readonly circle: PieceCircle;
  private readonly letters: readonly Group[];
  private readonly ms: number;
  private running: Tween | null = null;
  private rest = { x: 0, y: 0, size: 1 };
  /** From the rest: where the moons met, and the moon of the score; and how large the moon is there. */
  private from: Place = { x: 0, y: 0 };
  private home: Place = { x: 0, y: 0 };
  private bornSize = 1;
  private homeSize = 1;

  /** `pace` 2 takes half as long. */
  constructor(ui: UiContext, word = say(ui.words, 'reunion'), pace = 1) {
    this.ui = ui;
    this.ms = ALL_MS / pace;
    this.moon = new Portrait(ui);
    this.moon.show(10, MOON_RADIUS, { eyes: 'happy', mouth: 'open' });
    this.beams = new Moonbeams(ui);
    this.circle = new PieceCircle(ui);
    this.letters = this.write(word);
    this.node.addChild(this.beams.node, this.circle.node, this.moon.node, ...this.letters);
    this.node.visible = false;
  }

  resize({ moon, finale }: PlayLayout): void {
    this.rest = finale;
    this.home = this.seen(moon);
    this.homeSize = moon.radius / (MOON_RADIUS * finale.size);
    this.node.position.set(finale.x, finale.y);
    this.node.scale.set(finale.size);
  }

  /** From the place of the screen where two moons of this radius met. */
  show(from: Place, radius: number): void {
    this.from = this.seen(from);
    this.bornSize = radius / (MOON_RADIUS * this.rest.size);
    this.node.visible = true;
    this.node.alpha = 1;
    this.running?.cancel();
    this.running = this.ui.tweens.start({
      ms: this.ms,
      ease: (t) => t,
      at: (t) => this.place(t * ALL_MS),
      done: () => {
        this.node.visible = false;
      },
    });
  }

  /** Ends it where it is. */
  skip(): void {
    this.running?.cancel();
    this.running = null;
    this.node.visible = false;
  }

  /** A place of the screen as it is seen from the rest. */
  private seen({ x, y }: Place): Place {
    const { rest } = this;
    return { x: (x - rest.x) / rest.size, y: (y - rest.y) / rest.size };
  }

  /** Two brush characters stand apart; a longer word is one piece. */
  private write(word: string): readonly Group[] {
    const letters = word.length > 3 ? [word] : [...word];
    const size = word.length > 3 ? LETTER_SIZE * 0.72 : LETTER_SIZE;
    return letters.map((text, at) => {
      const label = this.ui.title(text, size, '#FFF3DC', {
        outline: { color: '#7A1A1E', width: 4 },
        shadow: { color: '#3A1F33', y: 3 },
      });
      const letter = new Group();
      letter.addChild(label.node);
      letter.position.set((at - (letters.length - 1) / 2) * LETTER_SIZE * 1.08, LETTERS_Y);
      return letter;
    });
  }

  private place(age: number): void {
    if (this.ui.reducedMotion) this.stand(age);
    else this.move(age);
  }

  private move(age: number): void {
    const risen = outCubic(share(age, BORN_MS, RISE_MS));
    const left = inQuad(share(age, LEAVE_AT, LEAVE_MS));
    this.placeMoon(risen, left, share(age, RETURN_AT, RETURN_MS));
    const answered = share(age, LEAVE_AT + LEAVE_MS, ANSWER_MS);
    this.moon.node.alpha = age < BORN_MS ? 0 : Math.min(1, (1 - left) * 4);
    this.beams.shine(risen * (1 - left), risen * (1 - answered), age);
    this.beams.node.scale.set(lerp(1, HOME_HALO, left));
    this.circle.move(age - GATHER_AT, age - RETURN_AT);
    const gone = share(age, LETTERS_LEAVE_AT, LETTERS_LEAVE_MS);
    this.letters.forEach((letter, at) => {
      const down = share(age, LETTER_AT + at * LETTER_BEAT_MS, SET_DOWN_MS);
      letter.scale.set(lerp(1.8, 1, outBack(down)));
      letter.alpha = Math.min(1, down * 2.5) * (1 - gone);
    });
  }

  /** Up from the jar in a bow, and away to the moon of the score. */
  private placeMoon(risen: number, left: number, returned: number): void {
    const { from, home } = this;
    const below = 1 - risen;
    const bow = Math.sin(risen * Math.PI) * SWING * from.y * (from.x > 0 ? -1 : 1);
    this.moon.node.position.set(from.x * below + bow + home.x * left, from.y * below + home.y * left);
    this.beams.node.position.copyFrom(this.moon.node.position);
    const grown = lerp(this.bornSize, 1, outBack(risen)) * (1 + FULLER * returned);
    this.moon.node.scale.set(lerp(grown, this.homeSize, left));
  }

  /** Reduced motion: all where it belongs. */
  private stand(age: number): void {
    const shown = share(age, BORN_MS, FADE_MS) * (1 - share(age, LEAVE_AT, FADE_MS));
    const gone = share(age, LETTERS_LEAVE_AT, LETTERS_LEAVE_MS);
    const told = share(age, STILL_LETTERS_AT, FADE_MS) * (1 - gone);
    this.moon.node.position.set(0, 0);
    this.beams.node.position.set(0, 0);
    this.moon.node.scale.set(1);
    this.moon.node.alpha = shown;
    this.beams.shine(shown * shown * shown, shown, 0);
    this.beams.node.scale.set(1);
    this.circle.stand(shown);
    for (const letter of this.letters) {
      letter.scale.set(1);
      letter.alpha = told;
    }
  }
}

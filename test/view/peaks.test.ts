import { describe, expect, it, vi } from 'vitest';
import type { GameEvent, RunView } from '../../src/core/index.ts';
import { EMPTY_SAVE } from '../../src/progress/save.ts';
import { settingsOf } from '../../src/progress/save-views.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { FIRST_PLAY } from './first-play.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, recordTo, type Sent, seenTexts } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const RUN: RunView = { ...IDLE_RUN, ended: null };
const [{ id: PIECE, tier: TIER }] = RUN.pieces as [RunView['pieces'][number]];
const TIER_NAME = '灯笼';

const setup = (run: RunView, tutorial = false, screen = NAMED_SCREENS['iPhone 13']!) => {
  const sent: Sent[] = [];
  const whole = buildScene('zh-CN', screen, recordTo(sent));
  whole.scene.begin(run);
  whole.scene.show({ ...FIRST_PLAY, tutorial });
  const texts = (milliseconds: number): readonly string[] => {
    for (let passed = 0; passed < milliseconds; passed += 20) whole.scene.draw(0, 20);
    return seenTexts(whole).map(({ text }) => text);
  };
  return { ...whole, sent, texts };
};

const merged = (tier: number): GameEvent => ({
  ...({ type: 'merged', a: 1, b: 2, into: 3, tier, x: 300, y: 600, points: 55, chain: 1 } as const),
});

describe('danger', () => {
  const inDanger = (ticksLeft: number): RunView => ({
    ...RUN,
    danger: { piece: PIECE, ticksLeft, ticksTotal: 120 },
  });

  it('danger: the piece that is about to end the run is named before it does', () => {
    expect(TIER).toBe(9);
    expect(setup(inDanger(40)).texts(600)).toContain(TIER_NAME);
  });

  it('danger: a piece that only passes is not named', () => {
    expect(setup(inDanger(110)).texts(600)).not.toContain(TIER_NAME);
  });
});

describe('moon', () => {
  it.each([false, true])(
    'moon: the first of a run has its name in brush (reduced motion: %s)',
    (reducedMotion) => {
      const { scene, texts } = setup(RUN);
      scene.apply({
        ...settingsOf(EMPTY_SAVE),
        reducedMotion,
      });
      scene.tick([merged(9)]);
      expect(texts(900)).toEqual(expect.arrayContaining(['满', '月']));
      expect(texts(1500)).not.toContain('满');
      scene.tick([merged(9)]);
      expect(texts(900)).not.toContain('满');
    },
  );

  it('moon: one that a tool raised has its name as well', () => {
    const { scene, texts } = setup(RUN);
    scene.tick([{ type: 'tool-used', tool: 'raise', piece: PIECE, made: 10 }]);
    expect(texts(900)).toEqual(expect.arrayContaining(['满', '月']));
  });

  it('moon: a finger ends it, and a smaller merge is none', () => {
    const { scene, texts } = setup(RUN);
    scene.tick([merged(8)]);
    expect(texts(900)).not.toContain('满');
    scene.tick([merged(9)]);
    texts(300);
    scene.touch({ phase: 'start', id: 0, x: 200, y: 600 });
    expect(texts(400)).not.toContain('满');
  });
});

describe('tutorial', () => {
  it('tutorial: praise waits for a merge, however many pieces were dropped', () => {
    const waiting = setup({ ...RUN, score: 0, drops: 5 }, true);
    expect(waiting.texts(4000)).not.toContain('就是这样！');
    expect(waiting.sent).not.toContainEqual({ type: 'tutorial-done' });
    const learnt = setup({ ...RUN, score: 1, drops: 2 }, true);
    expect(learnt.texts(400)).toContain('就是这样！');
    learnt.texts(2000);
    expect(learnt.sent).toContainEqual({ type: 'tutorial-done' });
  });
});

describe('cheers', () => {
  it.each([false, true])(
    'cheer: a best that was passed is said, and soon gone (reduced motion: %s)',
    (calm) => {
      const { scene, texts } = setup(RUN);
      scene.apply({
        ...settingsOf(EMPTY_SAVE),
        reducedMotion: calm,
      });
      scene.cheer('best', false);
      expect(texts(300)).toContain('新纪录！');
      expect(texts(1800)).not.toContain('新纪录！');
    },
  );

  it('cheer: points far from it do not keep it waiting', () => {
    const { scene, texts } = setup(RUN);
    scene.tick([{ ...merged(4), y: 900 } as GameEvent]);
    scene.cheer('best', false);
    expect(texts(200)).toContain('新纪录！');
  });

  it('cheer: what merges write where it stands goes before it, and it gives way to that once it could be read', () => {
    const { scene, texts } = setup(RUN);
    const near = { ...merged(4), y: RUN.board.dangerY + 90 } as GameEvent;
    scene.tick([near]);
    texts(60);
    scene.cheer('rescue', false);
    expect(texts(200)).not.toContain('差一点就满了！');
    expect(texts(1000)).toContain('差一点就满了！');
    texts(2000);
    scene.cheer('best', false);
    expect(texts(500)).toContain('新纪录！');
    scene.tick([near]);
    expect(texts(60)).toContain('新纪录！');
    expect(texts(500)).not.toContain('新纪录！');
  });

  it('cheer: it stands clear of the danger line, and waits for the moon’s ceremony', () => {
    const whole = setup(RUN);
    const { board } = playLayout(NAMED_SCREENS['iPhone 13']!, BOARD, JAR);
    whole.scene.cheer('rescue', false);
    whole.texts(600);
    const said = seenTexts(whole).find(({ text }) => text === '差一点就满了！')!;
    expect(said.top).toBeGreaterThan(board.top + RUN.board.dangerY * board.scale);
    whole.texts(2000);
    whole.scene.tick([merged(9)]);
    whole.scene.cheer('best', false);
    expect(whole.texts(600)).not.toContain('新纪录！');
    expect(whole.texts(1800)).toContain('新纪录！');
  });
});

describe('card', () => {
  const OFFER = '把这一刻发给朋友';
  const { note } = playLayout(NAMED_SCREENS['iPhone 13']!, BOARD, JAR).tools;

  const tap = ({ scene, sent }: ReturnType<typeof setup>, x: number, y: number): readonly string[] => {
    const before = sent.length;
    for (const phase of ['start', 'end'] as const) scene.touch({ phase, id: 4, x, y });
    return sent.slice(before).map(({ type }) => type);
  };

  it.each([false, true])(
    'card: one of the moment is offered for some seconds, then gone (reduced motion: %s)',
    (reducedMotion) => {
      const { scene, texts } = setup(RUN);
      scene.apply({ ...settingsOf(EMPTY_SAVE), reducedMotion });
      scene.cheer('moon', true);
      expect(texts(1000)).toContain(OFFER);
      expect(texts(4000)).toContain(OFFER);
      expect(texts(2500)).not.toContain(OFFER);
    },
  );

  it('card: the moon’s ceremony has the screen to itself; the offer comes after it, for as long as ever', () => {
    const { scene, texts } = setup(RUN);
    scene.tick([merged(9)]);
    scene.cheer('moon', true);
    for (let passed = 0; passed < 1500; passed += 100) expect(texts(100)).not.toContain(OFFER);
    expect(texts(1500)).toContain(OFFER);
    expect(texts(4000)).toContain(OFFER);
    expect(texts(3000)).not.toContain(OFFER);
  });

  it('card: an offer that stands when the moon rises makes room for it, and comes back', () => {
    const { scene, texts } = setup(RUN);
    scene.cheer('best', true);
    expect(texts(1000)).toContain(OFFER);
    scene.tick([merged(9)]);
    expect(texts(500)).not.toContain(OFFER);
    expect(texts(2500)).toContain(OFFER);
  });

  it('card: what is cheered without one offers none', () => {
    const { scene, texts } = setup(RUN);
    scene.cheer('rescue', false);
    expect(texts(1000)).not.toContain(OFFER);
  });

  it('card: pressed, the run waits, the card goes out, and the offer is gone', () => {
    const whole = setup(RUN);
    whole.scene.cheer('best', true);
    whole.texts(1000);
    expect(tap(whole, note.x, note.y)).toEqual(['press', 'pause', 'share-moment']);
    expect(whole.texts(200)).not.toContain(OFFER);
  });

  it('card: a finger that was on its way when it came presses nothing, and one over the jar aims', () => {
    const whole = setup(RUN);
    const { board } = playLayout(NAMED_SCREENS['iPhone 13']!, BOARD, JAR);
    whole.scene.cheer('best', true);
    whole.texts(200);
    expect(tap(whole, note.x, note.y)).not.toContain('share-moment');
    whole.texts(800);
    for (const share of [0.02, 0.3, 0.6, 0.98])
      expect(tap(whole, note.x, board.top + share * board.height * board.scale)).toEqual(['drop']);
  });

  it('card: danger takes the offer away', () => {
    const danger = { piece: PIECE, ticksLeft: 40, ticksTotal: 120 };
    const run: { -readonly [K in keyof RunView]: RunView[K] } = { ...RUN };
    const { scene, texts } = setup(run);
    scene.cheer('best', true);
    expect(texts(1000)).toContain(OFFER);
    run.danger = danger;
    expect(texts(1000)).not.toContain(OFFER);
  });

  it('card: on every window it is offered where there is room over the rim, and nowhere else', () => {
    const offered = Object.values(NAMED_SCREENS).map((screen) => {
      const { scene, texts } = setup(RUN, false, screen);
      scene.cheer('moon', true);
      return texts(800).includes(OFFER);
    });
    const hasRoom = Object.values(NAMED_SCREENS).map((screen) => {
      const { tools, board } = playLayout(virtualScreen(screen).screen, BOARD, JAR);
      return tools.note.y < board.top;
    });
    expect(offered).toEqual(hasRoom);
    expect(new Set(hasRoom)).toEqual(new Set([true, false]));
  });
});

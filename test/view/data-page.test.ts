import { expect, it, vi } from 'vitest';
import en from '../../assets/i18n/pages/en.json';
import zh from '../../assets/i18n/pages/zh-CN.json';
import { dataPlaces, pageLayout } from '../../src/view/layout/page-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { breakLines } from '../../src/view/widgets/text/texts.ts';
import { NAMED_SCREENS } from './screens.ts';
import { FACES } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

/** Points of a sign's square and of a line, and what the paper keeps clear beside the text. */
const SIZE = 14;
const LINE = SIZE * 1.45;
const SIDES = 64;

const widthOf = (text: string): number =>
  SIZE * [...text].reduce((sum, sign) => sum + (FACES['pages/text']!.get(sign.codePointAt(0)!) ?? 1), 0);

it.each(Object.entries(NAMED_SCREENS))(
  'your data: all that is said has room above the buttons, on %s',
  (_, window) => {
    const { width, height } = pageLayout(virtualScreen(window).screen, 'data');
    for (const words of [zh, en])
      for (const text of [words['data.kept'], words['data.warning']]) {
        const lines = breakLines(text, width - SIDES, widthOf).length;
        expect(lines * LINE, text).toBeLessThanOrEqual(dataPlaces(height).room);
      }
  },
);

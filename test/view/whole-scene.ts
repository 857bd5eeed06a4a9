import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Glow } from '#paint/glow.ts';
import type { Group, TextureSource } from '#paint/graph.ts';
import { QuadBatch } from '#paint/quad-batch.ts';
import { createQuadShader } from '#paint/quad-shader.ts';
import type { Command } from '../../src/core/index.ts';
import type { Deferred } from '../../src/shared/deferred.ts';
import { LateScript } from '../../src/shared/late-script.ts';
import { ok } from '../../src/shared/result.ts';
import type { ArtSheet } from '../../src/view/art/art-sheet.ts';
import { DeferredTextures } from '../../src/view/art/deferred-textures.ts';
import { GuestLoader } from '../../src/view/art/guest-loader.ts';
import type { ArtSource } from '../../src/view/art/load-art.ts';
import { LookLoader } from '../../src/view/art/look-loader.ts';
import { ThemeLoader } from '../../src/view/art/theme-loader.ts';
import { createCards } from '../../src/view/card/card-painter.ts';
import { Atlas } from '../../src/view/graphics/atlas.ts';
import type { Label } from '../../src/view/graphics/label.ts';
import { LabelPage } from '../../src/view/graphics/label-page.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { PAGE_VIEWS, type PagesPackage } from '../../src/view/screens/page-views.ts';
import { LocalizedStage } from '../../src/view/stage/localized-stage.ts';
import { createRunScene } from '../../src/view/stage/run-scene.ts';
import type { SceneScript } from '../../src/view/stage/scene.ts';
import type { Intent, ScreenMetrics, StageOutput } from '../../src/view/stage/stage.ts';
import type { Words } from '../../src/view/widgets/text/texts.ts';
import { advancesOf } from '../art/glyphs.ts';
import { builtPackage } from '../support/fresh-build.ts';

const root = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const parsed = new Map<string, ReturnType<typeof JSON.parse>>();

/** Read once for all scenes, none of which writes into it. */
const readOnce = (file: URL | string) => {
  const value = parsed.get(String(file)) ?? JSON.parse(readFileSync(file, 'utf8'));
  parsed.set(String(file), value);
  return value;
};
const readJson = (path: string) => readOnce(root(path));
const BUILT = join(builtPackage(), 'assets');
export const readBuilt = (name: string) => readOnce(join(BUILT, name));

/** The files of the game's faces, by the family that they are loaded as here. */
const FACE_FILES = {
  title: 'fonts/title',
  text: 'fonts/text',
  'pages/title': 'pages/title',
  'pages/text': 'pages/text',
  guests: 'guests/text',
};

/** By family, how wide each of its signs is, in shares of the size. */
export const FACES: Readonly<Record<string, ReadonlyMap<number, number>>> = Object.fromEntries(
  Object.entries(FACE_FILES).map(([family, file]) => [
    family,
    advancesOf(readFileSync(root(`assets/${file}.ttf`))),
  ]),
);

/** A canvas that draws nothing and measures text as the game's own faces are wide. */
export const createCanvas = (width: number, height: number) => {
  let font = '';
  const nothing = () => undefined;
  const measureText = (text: string) => {
    const [size = '0px', family = 'text'] = font.split(' ');
    const widths = FACES[family]!;
    const ems = [...text].reduce((sum, sign) => sum + (widths.get(sign.codePointAt(0)!) ?? 1), 0);
    return { width: ems * Number.parseFloat(size) };
  };
  const gradient = () => ({ addColorStop: nothing });
  const known: Record<string, unknown> = {
    measureText,
    createLinearGradient: gradient,
    createRadialGradient: gradient,
  };
  const context = new Proxy(known, {
    get: (target, name) => target[String(name)] ?? (name === 'font' ? font : nothing),
    set: (_target, name, value) => {
      if (name === 'font') font = value;
      return true;
    },
  });
  return { width, height, getContext: () => context };
};

/** Every picture is there at its size; nothing of it is ever looked at. */
export const makeAtlas = ({ pages, jar, deferred }: ArtSheet): Atlas =>
  new Atlas(
    [...pages, jar.sheet, deferred.sheet].map((name) => {
      const sheet = readBuilt(`${name}.json`);
      return { image: { width: sheet.size[0], height: sheet.size[1] }, sheet };
    }),
  );

/** The package's guests, as pictures that nobody looks at. */
const PACKAGE: ArtSource = {
  pictures: {
    createCanvas: createCanvas as never,
    loadImage: async () => ok({ width: 200, height: 200 }),
    loadFont: () => ok('guests'),
  },
  files: { readText: async (path) => ok(readFileSync(join(builtPackage(), path), 'utf8')) },
};

const never = () =>
  new DeferredTextures({ loadImage: () => new Promise(() => undefined), paint: () => undefined });

const readWords = (file: string): Words => readJson(`assets/i18n/${file}.json`);

export const PAGES_PACKAGE: PagesPackage = {
  createCards,
  views: PAGE_VIEWS,
  texts: { 'zh-CN': readWords('pages/zh-CN'), en: readWords('pages/en') },
};

const ALL_PAGES = { state: 'here', value: PAGES_PACKAGE, want: () => undefined } as const;

export interface WholeScene {
  readonly scene: LocalizedStage;
  readonly page: LabelPage;
  /** Points of the window for one of the scene's. */
  readonly scale: number;
  readonly root: Group;
  readonly batch: QuadBatch;
  /** The pages of the atlas. */
  readonly sources: readonly TextureSource[];
}

export type Sent = Intent | Command;

/** All that the stage hands on, in its order. */
export const recordTo = (sent: Sent[]): StageOutput => ({
  send: (intent) => void sent.push(intent),
  command: (command) => void sent.push(command),
});

/** The shipped scene with everything in it, in these words and on this window, drawn by nobody. */
export const buildScene = (
  language: string,
  metrics: ScreenMetrics,
  output: StageOutput = recordTo([]),
  pageViews: Pick<Deferred<PagesPackage>, 'state' | 'value' | 'want'> = ALL_PAGES,
  script = new LateScript<SceneScript>(() => ({ createRunScene })),
): WholeScene => {
  const art: ArtSheet = readBuilt('art.json');
  const atlas = makeAtlas(art);
  const page = new LabelPage(createCanvas as never);
  page.setPixelRatio(virtualScreen(metrics).screen.pixelRatio);
  const ui = {
    atlas,
    art,
    page,
    fonts: { title: 'title', text: 'text' },
    deferredTextures: never(),
    sharpTextures: never(),
    guests: new GuestLoader(PACKAGE),
    looks: new LookLoader({ ...PACKAGE.pictures, loadImage: () => new Promise<never>(() => undefined) }),
    pageFonts: () => ({ title: 'pages/title', text: 'pages/text' }),
  };
  const quadShader = createQuadShader([...atlas.sources.slice(0, 3), page.source]);
  const loadImage = () => new Promise<never>(() => undefined);
  const themeLoader = new ThemeLoader({ atlas, jar: art.jar, page: art.pages.length, loadImage });
  const painter = { resize: () => undefined, draw: () => undefined, restore: () => undefined };
  const parts = {
    painter: painter as never,
    quadShader,
    behind: new QuadBatch(quadShader, 8),
    glow: new Glow(),
    batch: new QuadBatch(quadShader, 1500),
    page,
    ui,
    themes: themeLoader,
    script,
    pageViews: pageViews as Deferred<PagesPackage>,
    metrics,
    ...output,
  };
  const scene = new LocalizedStage(parts, readWords(language));
  const { root } = (scene as unknown as { scene: { root: Group } }).scene;
  return {
    scene,
    page,
    root,
    batch: parts.batch,
    sources: atlas.sources,
    scale: virtualScreen(metrics).scale,
  };
};

export interface SeenText {
  readonly text: string;
  readonly family: string;
  /** `#RRGGBB`. */
  readonly color: string;
  /** Points of the window, after everything that makes it smaller. */
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Written {
  readonly node: Group;
  readonly text: string;
  readonly width: number;
  readonly shrink: number;
  readonly style: { readonly family: string; readonly size: number; readonly color: string };
}

const isSeen = (node: Group): boolean => {
  for (let at: Group | null = node; at; at = at.parent) if (!at.visible || at.alpha < 0.05) return false;
  return true;
};

/** Every line of text that is to be seen now, and where. Rotation is left out of account. */
export const seenTexts = ({ page, root, scale }: WholeScene): SeenText[] => {
  const users = (page as unknown as { users: Set<Label> }).users;
  const labels = [...users].filter((user) => 'restyle' in user) as unknown as Written[];
  return labels
    .filter(({ node, text }) => text !== '' && isSeen(node))
    .map((label) => see(label, root, scale));
};

const see = ({ node, text, style, width, shrink }: Written, root: Group, scale: number): SeenText => {
  let [x, y, grown] = [node.x, node.y, 1];
  for (let at = node.parent; at && at !== root; at = at.parent) {
    x = (x - at.pivot.x) * at.scale.x + at.x;
    y = (y - at.pivot.y) * at.scale.y + at.y;
    grown *= at.scale.y;
  }
  const size = style.size * shrink * grown;
  return {
    text,
    family: style.family,
    color: style.color,
    size: size * scale,
    left: (x - (width * grown) / 2) * scale,
    right: (x + (width * grown) / 2) * scale,
    top: (y - size / 2) * scale,
    bottom: (y + size / 2) * scale,
  };
};

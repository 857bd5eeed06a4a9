import { Canvas, type Node as EngineNode, Node, UITransform } from 'cc';
import { type Asset, BufferAsset, ImageAsset, JsonAsset, TTFFont } from '../cc/assets.ts';
import { display, resources, sys } from '../cc/host.ts';
import { Rect } from '../cc/math.ts';
import { endFrame, updateTree } from '../cc/node.ts';

type Told = (error: Error | null, asset: Asset | null) => void;
type Read = (file: string, done: (asset: Asset) => void, missing: () => void) => void;

const readFile =
  (toAsset: (data: string | ArrayBuffer) => Asset, encoding?: 'utf8'): Read =>
  (filePath, done, fail) =>
    wx.getFileSystemManager().readFile({
      filePath,
      ...(encoding && { encoding }),
      success: ({ data }) => done(toAsset(data)),
      fail,
    });

const readImage: Read = (file, done, missing) => {
  const image = wx.createImage();
  image.onload = () => done(new ImageAsset(image));
  image.onerror = missing;
  image.src = file;
};

const readFont: Read = (file, done, missing) => {
  const family: string | null = wx.loadFont(file);
  if (family) done(Object.assign(new TTFFont(), { _nativeAsset: family }));
  else missing();
};

/** A resource has no ending in its name: its kind says which. */
const KINDS: readonly (readonly [new () => Asset, string, Read])[] = [
  [
    JsonAsset,
    '.json',
    readFile((text) => Object.assign(new JsonAsset(), { json: JSON.parse(`${text}`) }), 'utf8'),
  ],
  [ImageAsset, '.png', readImage],
  [TTFFont, '.ttf', readFont],
  [BufferAsset, '.mp3', readFile((bytes) => Object.assign(new BufferAsset(), { _nativeAsset: bytes }))],
];

/** The package's folder `resources` instead of what a test has stocked. */
const load = (path: string, type: unknown, told: Told): void => {
  const kind = KINDS.find(([asset]) => asset === type);
  const missing = (): void => told(new Error(`Bundle resources doesn't contain ${path}`), null);
  if (kind) kind[2](`resources/${path}${kind[1]}`, (asset) => told(null, asset), missing);
  else missing();
};

const setDisplay = (width: number, height: number): void => {
  const { pixelRatio, safeArea } = wx.getWindowInfo();
  const safe = safeArea
    ? new Rect(safeArea.left, height - safeArea.bottom, safeArea.width, safeArea.height)
    : new Rect(0, 0, width, height);
  Object.assign(display, { width, height, pixelRatio, safe });
};

const passTouches = (node: EngineNode): void => {
  const pass =
    (phase: string) =>
    ({ changedTouches }: { readonly changedTouches: readonly WechatMinigame.Touch[] }): void => {
      for (const { identifier, clientX, clientY } of changedTouches)
        node.emit(`touch-${phase}`, {
          getID: () => identifier,
          getUILocation: () => ({ x: clientX, y: display.height - clientY }),
        });
    };
  wx.onTouchStart(pass('start'));
  wx.onTouchMove(pass('move'));
  wx.onTouchEnd(pass('end'));
  wx.onTouchCancel(pass('cancel'));
};

/**
 * As much of an engine as a game needs to live inside a phone: a canvas as large as the window with a node over it, touches,
 * repaints, and resources out of the package. It draws nothing: the double of `cc` has nothing to draw with.
 */
export const openEngine = (onFrame: () => void = () => undefined): EngineNode => {
  const canvas = new Node('Canvas');
  const node = new Node('Tuanyuan');
  const boxes = [canvas, node].map((one) => one.addComponent(UITransform));
  canvas.addComponent(Canvas);
  canvas.addChild(node);
  const stretch = (width: number, height: number): void => {
    setDisplay(width, height);
    canvas.setPosition(width / 2, height / 2, 0);
    for (const box of boxes) box.setContentSize(width, height);
  };
  const { windowWidth, windowHeight } = wx.getWindowInfo();
  stretch(windowWidth, windowHeight);
  wx.onWindowResize((size) => stretch(size.windowWidth, size.windowHeight));
  passTouches(node);
  Object.assign(resources, { load });
  sys.platform = sys.Platform.WECHAT_GAME;
  const frame = (): void => {
    requestAnimationFrame(frame);
    updateTree(canvas as never, 1 / 60);
    onFrame();
    endFrame();
  };
  requestAnimationFrame(frame);
  return node;
};

/** The screen's canvas comes first. One clearing takes the host's cover away. */
export const takeScreen = (): void => {
  const gl = wx.createCanvas().getContext('webgl') as WebGLRenderingContext;
  gl.clear(gl.COLOR_BUFFER_BIT);
};

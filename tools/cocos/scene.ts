import { nodeId, scriptType, uuidOf } from './uuid.ts';

/** Design resolution: the game's points. */
export const WIDTH = 390;
export const HEIGHT = 844;

const UI_2D = 1 << 25;
const DEFAULT = 1 << 30;
/** Everything on the two layers and what the editor adds. */
const VISIBILITY = 1_108_344_832;

interface Ref {
  readonly __id__: number;
}

type Fields = Record<string, unknown>;

interface SceneNode extends Fields {
  readonly _name: string;
  readonly _children: Ref[];
  readonly _components: Ref[];
}

const vec3 = (x: number, y: number, z: number) => ({ __type__: 'cc.Vec3', x, y, z });
const vec4 = (x: number, y: number, z: number, w: number) => ({ __type__: 'cc.Vec4', x, y, z, w });
const common = { _objFlags: 0, __editorExtras__: {} };

const nodeOf = (
  scene: string,
  name: string,
  parent: Ref,
  place: readonly [number, number, number],
  layer: number,
): SceneNode => ({
  __type__: 'cc.Node',
  _name: name,
  ...common,
  _parent: parent,
  _children: [],
  _active: true,
  _components: [],
  _prefab: null,
  _lpos: vec3(...place),
  _lrot: { __type__: 'cc.Quat', x: 0, y: 0, z: 0, w: 1 },
  _lscale: vec3(1, 1, 1),
  _mobility: 0,
  _layer: layer,
  _euler: vec3(0, 0, 0),
  _id: nodeId(`${scene}/${name}`),
});

const camera = {
  _projection: 0,
  _priority: 0,
  _fov: 45,
  _fovAxis: 0,
  _orthoHeight: HEIGHT / 2,
  _near: 0,
  _far: 2000,
  _color: { __type__: 'cc.Color', r: 18, g: 26, b: 60, a: 255 },
  _depth: 1,
  _stencil: 0,
  _clearFlags: 7,
  _rect: { __type__: 'cc.Rect', x: 0, y: 0, width: 1, height: 1 },
  _aperture: 19,
  _shutter: 7,
  _iso: 0,
  _screenScale: 1,
  _visibility: VISIBILITY,
  _targetTexture: null,
};

const box = (width: number, height: number) => ({
  _contentSize: { __type__: 'cc.Size', width, height },
  _anchorPoint: { __type__: 'cc.Vec2', x: 0.5, y: 0.5 },
});

/** A Widget that stretches its node over the parent. */
const stretch = {
  _alignFlags: 45,
  _target: null,
  _left: 0,
  _right: 0,
  _top: 0,
  _bottom: 0,
  _horizontalCenter: 0,
  _verticalCenter: 0,
  _isAbsLeft: true,
  _isAbsRight: true,
  _isAbsTop: true,
  _isAbsBottom: true,
  _isAbsHorizontalCenter: true,
  _isAbsVerticalCenter: true,
  _originalWidth: 0,
  _originalHeight: 0,
  _alignMode: 2,
  _lockFlags: 0,
};

const globals = {
  ambient: {
    __type__: 'cc.AmbientInfo',
    _skyColorHDR: vec4(0, 0, 0, 0.52),
    _skyColor: vec4(0, 0, 0, 0.52),
    _skyIllumHDR: 20_000,
    _skyIllum: 20_000,
    _groundAlbedoHDR: vec4(0, 0, 0, 0),
    _groundAlbedo: vec4(0, 0, 0, 0),
    _skyColorLDR: vec4(0.2, 0.5, 0.8, 1),
    _skyIllumLDR: 20_000,
    _groundAlbedoLDR: vec4(0.2, 0.2, 0.2, 1),
  },
  shadows: { __type__: 'cc.ShadowsInfo', _enabled: false, _type: 0 },
  _skybox: { __type__: 'cc.SkyboxInfo', _enabled: false, _useHDR: true },
  fog: { __type__: 'cc.FogInfo', _enabled: false },
  octree: { __type__: 'cc.OctreeInfo', _enabled: false },
};

/** Objects that name each other by their place in the list, as the editor writes a scene. */
class ObjectList {
  readonly objects: Fields[] = [];

  add(object: Fields): Ref {
    this.objects.push(object);
    return { __id__: this.objects.length - 1 };
  }

  component(scene: string, node: SceneNode, at: Ref, type: string, fields: Fields): Ref {
    const ref = this.add({
      __type__: type,
      _name: '',
      ...common,
      node: at,
      _enabled: true,
      __prefab: null,
      ...fields,
      _id: nodeId(`${scene}/${node._name}/${type}`),
    });
    node._components.push(ref);
    return ref;
  }
}

export interface SceneParts {
  /** The file's name, without its ending. */
  readonly name: string;
  /** Path of the component's script, from the project's folder. */
  readonly script: string;
  /** What of the component's properties is written down. */
  readonly properties: Fields;
}

/** A scene with a canvas, a camera, and one node over all of it that has our component. */
export const makeScene = ({ name, script, properties }: SceneParts): readonly Fields[] => {
  const path = `assets/scene/${name}.scene`;
  const list = new ObjectList();
  const asset: Fields = { __type__: 'cc.SceneAsset', _name: name, ...common, _native: '', scene: null };
  list.add(asset);
  const children: Ref[] = [];
  const root: Fields = {
    __type__: 'cc.Scene',
    _name: name,
    ...common,
    _parent: null,
    _children: children,
    _active: true,
    _components: [],
    _prefab: null,
    autoReleaseAssets: false,
    _globals: null,
    _id: uuidOf(path),
  };
  const rootRef = list.add(root);
  asset.scene = rootRef;
  addCanvas(list, path, rootRef, children, { name, script, properties });
  const parts = Object.entries(globals).map(([key, value]) => [key, list.add({ ...value })] as const);
  root._globals = list.add({ __type__: 'cc.SceneGlobals', ...Object.fromEntries(parts) });
  return list.objects;
};

const addCanvas = (
  list: ObjectList,
  path: string,
  rootRef: Ref,
  rootChildren: Ref[],
  { script, properties }: SceneParts,
): void => {
  const canvas = nodeOf(path, 'Canvas', rootRef, [WIDTH / 2, HEIGHT / 2, 0], UI_2D);
  const canvasRef = list.add(canvas);
  rootChildren.push(canvasRef);
  const eye = nodeOf(path, 'Camera', canvasRef, [0, 0, 1000], DEFAULT);
  const eyeRef = list.add(eye);
  const game = nodeOf(path, 'Tuanyuan', canvasRef, [0, 0, 0], UI_2D);
  const gameRef = list.add(game);
  canvas._children.push(eyeRef, gameRef);
  const cameraRef = list.component(path, eye, eyeRef, 'cc.Camera', camera);
  const onCanvas = { _cameraComponent: cameraRef, _alignCanvasWithScreen: true };
  list.component(path, canvas, canvasRef, 'cc.UITransform', box(WIDTH, HEIGHT));
  list.component(path, canvas, canvasRef, 'cc.Canvas', onCanvas);
  list.component(path, canvas, canvasRef, 'cc.Widget', stretch);
  list.component(path, game, gameRef, 'cc.UITransform', box(WIDTH, HEIGHT));
  list.component(path, game, gameRef, 'cc.Widget', stretch);
  list.component(path, game, gameRef, scriptType(uuidOf(script)), properties);
};

import { type Affine, IDENTITY, multiply } from './math.ts';

type Callback = (...args: never[]) => void;
type ComponentClass<T extends Component> = new () => T;

/** As much of the engine's base class as shows whether a thing still lives. */
export class CCObject {
  private destroyed = false;

  get isValid(): boolean {
    return !this.destroyed;
  }

  destroy(): boolean {
    if (this.destroyed) return false;
    doomed.add(() => this.finish());
    return true;
  }

  protected finish(): void {
    this.destroyed = true;
  }
}

const doomed = new Set<() => void>();

/** What was destroyed in a frame goes at its end, as on the engine. */
export const endFrame = (): void => {
  while (doomed.size > 0) {
    const finishers = [...doomed];
    doomed.clear();
    for (const finish of finishers) finish();
  }
};

export class Component extends CCObject {
  node!: Node;
  enabled = true;

  get enabledInHierarchy(): boolean {
    return this.enabled && this.node.activeInHierarchy;
  }

  getComponent<T extends Component>(type: ComponentClass<T>): T | null {
    return this.node.getComponent(type);
  }
}

/** The life of a component, as far as the engine calls what is there. */
interface Living {
  onLoad?(): void;
  start?(): void;
  update?(seconds: number): void;
  onDestroy?(): void;
}

const DEGREES = Math.PI / 180;

export class Node extends CCObject {
  static EventType = {
    TOUCH_START: 'touch-start',
    TOUCH_MOVE: 'touch-move',
    TOUCH_END: 'touch-end',
    TOUCH_CANCEL: 'touch-cancel',
    SIZE_CHANGED: 'size-changed',
  } as const;

  name: string;
  layer = 1 << 30;
  angle = 0;
  private own: Component[] = [];
  private below: Node[] = [];
  private above: Node | null = null;
  private switchedOn = true;
  private x = 0;
  private y = 0;
  private scaleX = 1;
  private scaleY = 1;
  private readonly listeners = new Map<string, Set<Callback>>();

  constructor(name = 'New Node') {
    super();
    this.name = name;
  }

  get components(): readonly Component[] {
    return this.own;
  }

  get children(): Node[] {
    return this.below;
  }

  get parent(): Node | null {
    return this.above;
  }

  get active(): boolean {
    return this.switchedOn;
  }

  set active(value: boolean) {
    this.switchedOn = value;
  }

  get activeInHierarchy(): boolean {
    return this.switchedOn && (this.above?.activeInHierarchy ?? true);
  }

  get worldMatrix(): Affine {
    const cos = Math.cos(this.angle * DEGREES);
    const sin = Math.sin(this.angle * DEGREES);
    const local = {
      m00: cos * this.scaleX,
      m01: sin * this.scaleX,
      m04: -sin * this.scaleY,
      m05: cos * this.scaleY,
      m12: this.x,
      m13: this.y,
    };
    return multiply(this.above?.worldMatrix ?? IDENTITY, local);
  }

  setPosition(x: number, y: number, _z?: number): void {
    this.x = x;
    this.y = y;
  }

  setScale(x: number, y: number, _z?: number): void {
    this.scaleX = x;
    this.scaleY = y;
  }

  addChild(child: Node): void {
    this.insertChild(child, this.below.length);
  }

  insertChild(child: Node, siblingIndex: number): void {
    if (!this.isValid || !child.isValid) throw new Error('a destroyed node is used');
    child.removeFromParent();
    this.below.splice(siblingIndex, 0, child);
    child.above = this;
  }

  removeFromParent(): void {
    if (!this.above) return;
    this.above.below = this.above.below.filter((child) => child !== this);
    this.above = null;
  }

  getChildByName(name: string): Node | null {
    return this.below.find((child) => child.name === name) ?? null;
  }

  addComponent<T extends Component>(type: ComponentClass<T>): T {
    const component = new type();
    component.node = this;
    this.own.push(component);
    (component as Living).onLoad?.();
    return component;
  }

  getComponent<T extends Component>(type: ComponentClass<T>): T | null {
    return this.own.find((component): component is T => component instanceof type) ?? null;
  }

  on(type: string, callback: Callback): void {
    const known = this.listeners.get(type) ?? new Set();
    this.listeners.set(type, known.add(callback));
  }

  off(type: string, callback?: Callback): void {
    if (callback) this.listeners.get(type)?.delete(callback);
    else this.listeners.delete(type);
  }

  emit(type: string, arg0?: unknown): void {
    for (const callback of [...(this.listeners.get(type) ?? [])]) callback(arg0 as never);
  }

  protected override finish(): void {
    this.removeFromParent();
    for (const child of [...this.below]) child.finish();
    for (const component of this.own) {
      (component as Living).onDestroy?.();
      component.destroy();
    }
    super.finish();
  }
}

const started = new WeakSet<Component>();

/** The scheduler asks a component's own class for `update`: an inherited one is not called. */
const hasOwnUpdate = (component: Component): boolean =>
  Object.hasOwn(Object.getPrototypeOf(component), 'update');

/** One frame of the engine's scheduler over a tree, without drawing. */
export const updateTree = (node: Node, seconds: number): void => {
  if (!node.active) return;
  for (const component of [...node.components]) {
    const living = component as Living;
    if (!started.has(component)) {
      started.add(component);
      living.start?.();
    }
    if (component.enabled && hasOwnUpdate(component)) living.update?.(seconds);
  }
  for (const child of [...node.children]) updateTree(child, seconds);
};

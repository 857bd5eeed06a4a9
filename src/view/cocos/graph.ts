/** The scene graph on the engine's nodes. Lengths in points, y down: the painter mirrors the root. */
import { Color, Sprite as EngineSprite, Layers, Node, UIOpacity, UITransform } from 'cc';
import { addingMaterial } from './materials.ts';
import { Point } from './point.ts';
import { Texture } from './texture.ts';
import { multiplyTints, WHITE } from './tint.ts';

export {
  CanvasSource,
  ImageSource,
  Rectangle,
  Texture,
  type TextureSource,
  TiledSource,
} from './texture.ts';

const DEGREES = 180 / Math.PI;
const OPAQUE = 255;

export interface DestroyOptions {
  readonly children?: boolean;
  readonly texture?: boolean;
  readonly textureSource?: boolean;
}

/** A place with others in it. */
export class Group {
  readonly node = new Node();
  readonly children: Group[] = [];
  parent: Group | null = null;
  readonly position = new Point(0, 0, () => this.place());
  readonly scale = new Point(1, 1, () => this.place());
  readonly pivot = new Point(0, 0, () => this.place());
  protected readonly box: UITransform;
  /** Its own tint through those of all groups around it: the engine hands no colour down to children. */
  protected seenTint = WHITE;
  private ownTint = WHITE;
  private turned = 0;
  private opacity = 1;
  private shown = true;
  private fade: UIOpacity | null = null;
  private readonly destroyed: (() => void)[] = [];

  constructor() {
    // Cameras of a Canvas see this layer; a node made by code is on another.
    this.node.layer = Layers.Enum.UI_2D;
    this.box = this.node.addComponent(UITransform);
  }

  get x(): number {
    return this.position.x;
  }

  set x(value: number) {
    this.position.x = value;
  }

  get y(): number {
    return this.position.y;
  }

  set y(value: number) {
    this.position.y = value;
  }

  /** Radians, clockwise on the screen. */
  get rotation(): number {
    return this.turned;
  }

  set rotation(radians: number) {
    if (radians === this.turned) return;
    this.turned = radians;
    // The engine turns against the clock with y up; in the mirrored root that is with the clock.
    this.node.angle = radians * DEGREES;
    this.place();
  }

  get angle(): number {
    return this.turned * DEGREES;
  }

  set angle(degrees: number) {
    this.rotation = degrees / DEGREES;
  }

  /** 0xrrggbb. */
  get tint(): number {
    return this.ownTint;
  }

  set tint(color: number) {
    if (color === this.ownTint) return;
    this.ownTint = color;
    this.recolor();
  }

  /** 0…1. */
  get alpha(): number {
    return this.opacity;
  }

  set alpha(value: number) {
    if (value === this.opacity) return;
    this.opacity = value;
    this.fade ??= this.node.addComponent(UIOpacity);
    this.fade.opacity = Math.max(0, Math.min(1, value)) * OPAQUE;
  }

  get visible(): boolean {
    return this.shown;
  }

  set visible(value: boolean) {
    if (value === this.shown) return;
    this.shown = value;
    this.node.active = value;
  }

  /** Answers the first of them. */
  addChild<T extends Group>(...added: readonly T[]): T {
    for (const child of added) this.addChildAt(child, this.children.length);
    return added[0]!;
  }

  addChildAt<T extends Group>(child: T, index: number): T {
    child.parent?.removeChild(child);
    this.children.splice(index, 0, child);
    child.parent = this;
    this.node.insertChild(child.node, index);
    child.recolor();
    return child;
  }

  removeChild(...gone: readonly Group[]): void {
    for (const child of gone) {
      const index = this.children.indexOf(child);
      if (index < 0) continue;
      this.children.splice(index, 1);
      child.parent = null;
      child.node.removeFromParent();
    }
  }

  removeChildren(): Group[] {
    const gone = [...this.children];
    this.removeChild(...gone);
    return gone;
  }

  once(_event: 'destroyed', listener: () => void): void {
    this.destroyed.push(listener);
  }

  destroy(options: DestroyOptions = {}): void {
    this.parent?.removeChild(this);
    for (const child of [...this.children]) {
      if (options.children) child.destroy(options);
      else this.removeChild(child);
    }
    for (const listener of this.destroyed.splice(0)) listener();
    this.node.destroy();
  }

  /** What shows a colour takes `seenTint`. */
  protected colored(): void {}

  private recolor(): void {
    const tint = multiplyTints(this.ownTint, this.parent?.seenTint ?? WHITE);
    if (tint === this.seenTint) return;
    this.seenTint = tint;
    this.colored();
    for (const child of this.children) child.recolor();
  }

  /** The engine knows no pivot: the place is moved by it. */
  private place(): void {
    const { position, scale, pivot, turned, node } = this;
    const across = pivot.x * scale.x;
    const down = pivot.y * scale.y;
    const cos = Math.cos(turned);
    const sin = Math.sin(turned);
    node.setPosition(position.x - (across * cos - down * sin), position.y - (across * sin + down * cos), 0);
    node.setScale(scale.x, scale.y, 1);
  }
}

const scaleFor = (points: number, pixels: number, before: number): number => {
  const sign = before < 0 ? -1 : 1;
  return pixels > 0 ? (points / pixels) * sign : sign;
};

/** A texture in its place. */
export class Picture extends Group {
  /** 0…1 of the picture: which of its places is put on `position`. */
  readonly anchor = new Point(0, 0, () => this.box.setAnchorPoint(this.anchor.x, this.anchor.y));
  private readonly sprite: EngineSprite;
  private current = Texture.EMPTY;

  constructor(texture: Texture = Texture.EMPTY) {
    super();
    this.box.setAnchorPoint(0, 0);
    this.box.setContentSize(0, 0);
    this.sprite = this.node.addComponent(EngineSprite);
    // Else the engine sizes the node by the frame, in pixels.
    this.sprite.sizeMode = EngineSprite.SizeMode.CUSTOM;
    // Else what was cut off around a frame would be stretched over.
    this.sprite.trim = false;
    this.texture = texture;
  }

  get texture(): Texture {
    return this.current;
  }

  set texture(texture: Texture) {
    if (texture === this.current) return;
    this.current = texture;
    this.sprite.spriteFrame = texture === Texture.EMPTY ? null : texture.spriteFrame;
    this.box.setContentSize(texture.width, texture.height);
  }

  set blendMode(mode: 'add' | 'normal') {
    this.sprite.customMaterial = mode === 'add' ? addingMaterial() : null;
  }

  get width(): number {
    return Math.abs(this.scale.x) * this.current.width;
  }

  /** A picture that is mirrored stays so, as on Pixi. */
  set width(points: number) {
    this.scale.x = scaleFor(points, this.current.width, this.scale.x);
  }

  get height(): number {
    return Math.abs(this.scale.y) * this.current.height;
  }

  set height(points: number) {
    this.scale.y = scaleFor(points, this.current.height, this.scale.y);
  }

  setSize(width: number, height = width): void {
    this.width = width;
    this.height = height;
  }

  override destroy(options: DestroyOptions = {}): void {
    super.destroy(options);
    if (options.texture) this.current.destroy(options.textureSource);
  }

  protected override colored(): void {
    const { seenTint } = this;
    this.sprite.color = new Color((seenTint >> 16) & 255, (seenTint >> 8) & 255, seenTint & 255, OPAQUE);
  }
}

/**
 * What the compiler checks about the double of `cc`: it may know less than the engine's declarations, and nothing that they
 * do not say. `npm run check:types` reads this file; nothing runs.
 */
import type * as Double from './cc/cc.ts';

type Engine = typeof import('cc');
type AnyFunction = (...args: never[]) => unknown;
type AnyClass = abstract new (...args: never[]) => unknown;
type Loose<T extends readonly unknown[]> = { [K in keyof T]: never };
type Plain = string | number | boolean;

/** A function that demands more arguments than the engine's takes is none that the engine has. */
type HonestCall<D extends AnyFunction, R extends AnyFunction> = ((
  ...args: Loose<Parameters<D>>
) => void) extends (...args: Loose<Parameters<R>>) => void
  ? true
  : false;

type Widen<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : T;

type HonestValue<D, R> = [D] extends [AnyFunction]
  ? [R] extends [AnyFunction]
    ? HonestCall<D, R>
    : false
  : [NonNullable<D>] extends [Plain]
    ? [Widen<NonNullable<R>>] extends [Widen<NonNullable<D>>]
      ? true
      : false
    : true;

type DishonestMembers<D, R> = {
  [K in keyof D]: K extends keyof R ? (HonestValue<D[K], R[K]> extends true ? never : K) : K;
}[keyof D];

/** Of a class what its objects and what it has itself, of an object its members. */
type DishonestExport<D, R> = D extends AnyClass
  ? R extends AnyClass
    ? DishonestMembers<InstanceType<D>, InstanceType<R>> | DishonestMembers<Omit<D, 'prototype'>, R>
    : 'class'
  : D extends AnyFunction
    ? HonestValue<D, R> extends true
      ? never
      : 'function'
    : D extends object
      ? DishonestMembers<D, R>
      : HonestValue<D, R> extends true
        ? never
        : 'value';

/** The names under which a double lies, each with what of it; never: it is honest. */
type Lies<D, R> = {
  [K in keyof D & string]: K extends keyof R
    ? `${K}: ${DishonestExport<D[K], R[K]> & string}`
    : `${K}: is not there`;
}[keyof D & string];

/** Compiles only where there is no lie. */
const claimHonest = <_T extends never>(): void => undefined;

claimHonest<Lies<typeof Double, Engine>>();

/** Two lies, planted to show that they are noticed: a member that the engine's nodes do not have, and a plain type of another kind. */
declare class NodeWithATint {
  tint: number;
}
declare class UITransformInWords {
  readonly width: string;
}
declare class SpriteFrameThatAsksForMore {
  reset(info: object, clearData: boolean, andMore: number): void;
}
// @ts-expect-error the engine's Node has no tint
claimHonest<Lies<{ Node: typeof NodeWithATint }, Engine>>();
// @ts-expect-error the engine's width is a number
claimHonest<Lies<{ UITransform: typeof UITransformInWords }, Engine>>();
// @ts-expect-error the engine's reset takes two arguments
claimHonest<Lies<{ SpriteFrame: typeof SpriteFrameThatAsksForMore }, Engine>>();
// @ts-expect-error the engine exports no such thing
claimHonest<Lies<{ NothingOfTheKind: number }, Engine>>();

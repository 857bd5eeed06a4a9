/** What the compiler checks about `tuanyuan.d.ts`: it says what the bundle's door has, and nothing else. Nothing runs. */
import type * as Declared from '../../../cocos/assets/scripts/tuanyuan.js';
import type * as Built from '../../../src/cocos/index.ts';

/** Compiles only where the second can stand for the first. */
const stands = <_Wanted, _Given extends _Wanted>(): void => undefined;

stands<Declared.GameOptions, Built.GameOptions>();
stands<Built.GameOptions, Declared.GameOptions>();
stands<Declared.JarOptions, Built.JarOptions>();
stands<Built.JarOptions, Declared.JarOptions>();
stands<Declared.JarListener, Built.JarListener>();
stands<Built.JarListener, Declared.JarListener>();
stands<Declared.JarProof, Built.JarProof>();
stands<Built.JarProof, Declared.JarProof>();
stands<Declared.JarView, Built.JarRun['view']>();
stands<keyof Declared.NodeHost, keyof Built.NodeHost>();
stands<keyof Built.NodeHost, keyof Declared.NodeHost>();
stands<Pick<Declared.JarHost, keyof Declared.JarHost>, Pick<Built.JarHost, keyof Built.JarHost>>();
stands<keyof Declared.JarHost, keyof Built.JarHost>();
stands<keyof typeof Declared, keyof typeof Built>();
stands<keyof typeof Built, keyof typeof Declared>();

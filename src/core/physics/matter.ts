/// <reference path="./matter-modules.d.ts" />
import type { Body, Plugin } from 'matter-js';
import Composite from 'matter-js/src/body/Composite.js';
import Common from 'matter-js/src/core/Common.js';
import Engine from 'matter-js/src/core/Engine.js';
import Events from 'matter-js/src/core/Events.js';
import Matter from 'matter-js/src/core/Matter.js';
import { roundBodies } from './round-bodies.ts';

/** matter-js with the round bodies in, and without its renderer, runner and mouse. */
Object.assign(Matter, { Composite, Engine, Events });
/** 4 is above every level: the simulation says nothing on any console. */
Common.logLevel = 4;
/** The typings leave out the namespace that `install` is handed. */
Matter.use(roundBodies as unknown as Plugin);

export type { Body };
export { Composite, Engine, Events };

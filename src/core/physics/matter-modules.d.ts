/** The modules of matter-js we load one by one, so that its renderer, runner and mouse stay out of the package. */
declare module 'matter-js/src/core/Matter.js' {
  import Matter = require('matter-js');
  export = Matter;
}
declare module 'matter-js/src/core/Engine.js' {
  import { Engine } from 'matter-js';
  export = Engine;
}
declare module 'matter-js/src/core/Events.js' {
  import { Events } from 'matter-js';
  export = Events;
}
declare module 'matter-js/src/core/Common.js' {
  const Common: { logLevel: number; _baseDelta: number };
  export = Common;
}
declare module 'matter-js/src/body/Body.js' {
  import { Body } from 'matter-js';
  export = Body;
}
declare module 'matter-js/src/body/Composite.js' {
  import { Composite } from 'matter-js';
  export = Composite;
}
declare module 'matter-js/src/geometry/Vector.js' {
  import { Vector } from 'matter-js';
  export = Vector;
}

import type { Plugin } from 'esbuild';

/**
 * The parts of matter-js that the core calls, and no more: a list of bodies, and an engine for
 * the round bodies to take over. In a bundle of its own the library's polygons, constraints and resolver would weigh as
 * much as all else in it. That both are one to the bit is for the golden runs to say (docs/decisions/0008).
 */
const PARTS: Readonly<Record<string, string>> = {
  'core/Matter': 'export default { use(plugin) { plugin.install(this); } };',
  'core/Common': 'export default {};',
  'core/Events': `export default {
  trigger(object, name, event) { for (const listen of object.events[name] || []) listen(event); },
};`,
  'core/Engine': `export default {
  create({ gravity, plugin }) {
    const world = { bodies: [], isModified: false };
    return { gravity, plugin, world, events: {}, timing: { timestamp: 0, timeScale: 1 } };
  },
  update(engine) { return engine; },
};`,
  'body/Composite': `export default {
  add(world, body) { world.bodies.push(body); world.isModified = true; },
  remove(world, body) {
    const at = world.bodies.indexOf(body);
    if (at >= 0) world.bodies.splice(at, 1);
    world.isModified = true;
  },
  allBodies: (world) => world.bodies.slice(),
};`,
};

const NAMESPACE = 'lean-matter';
const MODULE = /^matter-js\/src\/(.+)\.js$/;

/** Whoever asks for more of matter-js than there is here is told while building. */
export const leanMatterPlugin = (): Plugin => ({
  name: NAMESPACE,
  setup(build) {
    build.onResolve({ filter: /^matter-js/ }, ({ path }) => ({
      path: MODULE.exec(path)?.[1] ?? path,
      namespace: NAMESPACE,
    }));
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => {
      const contents = PARTS[path];
      return contents === undefined
        ? { errors: [{ text: `the open-data domain has no ${path} of matter-js` }] }
        : { contents, loader: 'js' };
    });
  },
});

import { type Node, RenderRoot2D, UITransform, VERSION } from 'cc';

/** Major and minor version of the engine that the layer was written for. */
const LEAST = [3, 8] as const;

const isOlder = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]);
};

const isUnderCanvas = (node: Node): boolean => {
  for (let at: Node | null = node; at; at = at.parent) if (at.getComponent(RenderRoot2D)) return true;
  return false;
};

/** Why nothing of ours could be seen on this node, in words for who made the scene; null: nothing is in the way. */
export const findSceneFault = (node: Node, version: string = VERSION): string | null => {
  if (isOlder(version))
    return `Tuanyuan needs Cocos Creator ${LEAST.join('.')} or later; this engine is ${version}.`;
  if (!isUnderCanvas(node))
    return `Tuanyuan: the node "${node.name}" is not under a Canvas. Move it into one (Create > UI > Canvas).`;
  const box = node.getComponent(UITransform);
  if (!box || box.width <= 0 || box.height <= 0)
    return `Tuanyuan: the node "${node.name}" has no size. Give its UITransform one, or a Widget that stretches it.`;
  return null;
};

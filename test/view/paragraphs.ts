import { vi } from 'vitest';
import type { Group } from '#paint/graph.ts';
import { Button } from '../../src/view/widgets/buttons/button.ts';
import { HangingPanel } from '../../src/view/widgets/panels/hanging-panel.ts';
import { Paragraph } from '../../src/view/widgets/text/paragraph.ts';
import type { Box } from './boxes.ts';
import type { WholeScene } from './whole-scene.ts';

/** Less than this nobody sees. Points. */
const HAIR = 0.5;

const resizedParagraphs = vi.spyOn(Paragraph.prototype, 'resize');
const resizedButtons = vi.spyOn(Button.prototype, 'resize');
const resizedPanels = vi.spyOn(HangingPanel.prototype, 'resize');

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly node: Group;
  readonly text: string;
  readonly width: number;
  readonly shrink: number;
  readonly style: { readonly size: number };
}

const parentsOf = (node: Group): readonly Group[] => {
  const parents: Group[] = [];
  for (let at = node.parent; at; at = at.parent) parents.push(at);
  return parents;
};

const isSeen = (node: Group, root: Group): boolean => {
  const line = [node, ...parentsOf(node)];
  return line.includes(root) && line.every(({ visible, alpha }) => visible && alpha >= 0.05);
};

const boxOf = (node: Group, { width, height }: Size, { root, scale }: WholeScene): Box => {
  let [x, y, grown] = [node.x, node.y, node.scale.y];
  for (let at = node.parent; at && at !== root; at = at.parent) {
    x = (x - at.pivot.x) * at.scale.x + at.x;
    y = (y - at.pivot.y) * at.scale.y + at.y;
    grown *= at.scale.y;
  }
  return {
    left: (x - (width * grown) / 2) * scale,
    right: (x + (width * grown) / 2) * scale,
    top: (y - (height * grown) / 2) * scale,
    bottom: (y + (height * grown) / 2) * scale,
  };
};

const meet = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > HAIR &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > HAIR;

/** Forgets the widgets of earlier scenes. */
export const forgetWidgets = (): void => {
  resizedParagraphs.mockClear();
  resizedButtons.mockClear();
  resizedPanels.mockClear();
};

/** Pairs of a paragraph's line and a button on the same panel: how many are to be seen, and those that lie on each other. */
export const linesAndButtons = (
  whole: WholeScene,
): { readonly pairs: number; readonly meeting: readonly string[] } => {
  const { root } = whole;
  // What lies behind a panel is covered by it.
  const panels = (resizedPanels.mock.contexts as unknown as HangingPanel[]).map(({ content }) => content);
  const panelOf = (node: Group): Group | undefined =>
    parentsOf(node).find((parent) => panels.includes(parent));
  const buttons = [...new Set(resizedButtons.mock.contexts as unknown as Button[])].filter(({ node }) =>
    isSeen(node, root),
  );
  const paragraphs = [...new Set(resizedParagraphs.mock.contexts as unknown as Paragraph[])];
  const lines = paragraphs
    .flatMap((paragraph) => (paragraph as unknown as { readonly labels: readonly Line[] }).labels)
    .filter(({ node, text }) => text !== '' && isSeen(node, root));
  const pairs = lines.flatMap((line) =>
    buttons
      .filter(({ node }) => !parentsOf(line.node).includes(node) && panelOf(node) === panelOf(line.node))
      .map((button) => ({ line, button })),
  );
  const meeting = pairs.flatMap(({ line: { node, text, width, shrink, style }, button }) => {
    const box = boxOf(node, { width: width / node.scale.y, height: style.size * shrink }, whole);
    const meets = meet(box, boxOf(button.node, button as unknown as Size, whole));
    return meets ? [`${text} meets ${button.constructor.name} at ${Math.round(button.node.y)}`] : [];
  });
  return { pairs: pairs.length, meeting };
};

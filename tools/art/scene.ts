import { cloudPictures } from './clouds.ts';
import type { Picture } from './picture.ts';
import { ellipse, group, path, radial } from './svg.ts';
import { bambooTwig } from './twigs/bamboo.ts';
import { lotusTwig } from './twigs/lotus.ts';
import { mapleTwig } from './twigs/maple.ts';
import { osmanthusTwig } from './twigs/osmanthus.ts';
import { plumTwig } from './twigs/plum.ts';
import { willowTwig } from './twigs/willow.ts';

const lantern = [
  `<defs>${radial('flame', 0, 6, 46, [
    { at: 0, color: '#FFE9A8' },
    { at: 0.45, color: '#FF9A48' },
    { at: 1, color: '#C9302A' },
  ])}</defs>`,
  path('M0-110V-40', 'stroke="#E8B33F" stroke-width="2.4"'),
  ellipse(0, 0, 46, 38, 'fill="url(#flame)"'),
  ...[14, 31].map((rx) =>
    ellipse(0, 0, rx, 38, 'fill="none" stroke="#8E1622" stroke-width="2" opacity="0.45"'),
  ),
  '<rect x="-20" y="-43" width="40" height="9" rx="3" fill="#E8B33F"/><rect x="-17" y="33" width="34" height="8" rx="3" fill="#E8B33F"/>',
  group(
    'stroke="#E0483E" stroke-width="2.6" stroke-linecap="round"',
    ...[-8, -3, 3, 8].map((x) => path(`M${x} 42V${70 - Math.abs(x)}`, '')),
  ),
  ellipse(-20, -16, 9, 5, 'fill="#FFFFFF" opacity="0.55" transform="rotate(-36 -20 -16)"'),
].join('');

/** Grows from the upper left; the game mirrors it for the right. */
const twig = (name: string, content: string): Picture => ({
  name: `branch/${name}`,
  box: [-10, -6, 270, 206],
  density: 1.6,
  content,
});

/** The twigs of the skies that are not worn from the start. */
export const boughtTwigs = (): Picture[] => [
  twig('plum', plumTwig),
  twig('lotus', lotusTwig),
  twig('willow', willowTwig),
  twig('maple', mapleTwig),
  twig('bamboo', bambooTwig),
];

export const scenePictures = (): Picture[] => [
  ...cloudPictures(),
  twig('osmanthus', osmanthusTwig),
  { name: 'lantern', box: [-52, -112, 104, 190], density: 1.6, content: lantern, whole: true },
];

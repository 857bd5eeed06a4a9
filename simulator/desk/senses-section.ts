import { element } from '../dom/element.ts';
import type { Conditions, PhoneApi } from '../phone/phone-api.ts';
import { AT_REST, type Senses } from '../protocol/senses.ts';
import { field, row, section, segmented, toggle } from './controls.ts';

type Api = () => PhoneApi | null;

type Held = 'flat' | 'upright' | 'left' | 'right';

const HELD: Readonly<Record<Held, Partial<Senses>>> = {
  flat: { beta: 0, gamma: 0 },
  upright: { beta: 90, gamma: 0 },
  left: { beta: 45, gamma: -30 },
  right: { beta: 45, gamma: 30 },
};

const heldOf = ({ beta, gamma }: Senses): Held =>
  gamma < 0 ? 'left' : gamma > 0 ? 'right' : beta > 0 ? 'upright' : 'flat';

/** Two numbers with a comma between them; what is none changes nothing. */
const readPlace = (text: string): Partial<Senses> => {
  const [latitude, longitude] = text.split(',').map(Number);
  return Number.isFinite(latitude) && Number.isFinite(longitude)
    ? { latitude: latitude as number, longitude: longitude as number }
    : {};
};

/** What the instruments of the selected phone tell. */
export const sensesSection = (
  api: Api,
): { readonly root: HTMLElement; update(conditions: Conditions): void } => {
  const sense = (change: Partial<Senses>): void => api()?.setSenses(change);
  const held = segmented<Held>(
    [
      { value: 'flat', label: 'Flat' },
      { value: 'upright', label: 'Up' },
      { value: 'left', label: '↺' },
      { value: 'right', label: '↻' },
    ],
    'flat',
    (way) => sense(HELD[way]),
  );
  const recorded = toggle('Screen recorded', 'The player records the screen', (on) =>
    sense({ recorded: on }),
  );
  const weak = toggle('Weak network', 'It is there and hardly answers', (on) => sense({ weakNetwork: on }));
  const pad = toggle('Game controller', 'One is connected', (on) => sense({ gamepads: on ? ['pad'] : [] }));
  const place = `${AT_REST.latitude}, ${AT_REST.longitude}`;
  const root = section(
    'Instruments',
    row('Held', held.root),
    row(
      'Place',
      field('latitude, longitude', place, (text) => sense(readPlace(text))),
    ),
    row(
      'Code',
      field('what a scanned code holds', AT_REST.scanned, (scanned) => sense({ scanned })),
    ),
    row(
      'Camera',
      field('a colour, or a picture as a data URL', AT_REST.camera, (camera) => sense({ camera })),
    ),
    element('div', 'toggles', recorded.root, weak.root, pad.root),
  );
  const update = ({ senses }: Conditions): void => {
    held.set(heldOf(senses));
    recorded.set(senses.recorded);
    weak.set(senses.weakNetwork);
    pad.set(senses.gamepads.length > 0);
  };
  return { root, update };
};

import { path } from '../svg.ts';

/** A stroke of wood with the moon along its upper side. */
export const wood = (d: string, width: number): string =>
  path(
    d,
    `fill="none" stroke="#3A2A48" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`,
  ) +
  path(
    d,
    `fill="none" stroke="#6A4A62" stroke-width="${width * 0.4}" stroke-linecap="round" stroke-linejoin="round" transform="translate(-0.6 -1.4)"`,
  );

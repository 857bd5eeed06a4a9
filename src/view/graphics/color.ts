/** `#RRGGBB`, as the art says it, to 0xrrggbb, as pictures are tinted. */
export const parseColor = (color: string): number => Number.parseInt(color.slice(1), 16);

import { native } from '../natives.ts';

/** Width and height of a canvas as typed members; `set` may do more than the element does, or less. */
export const sizeMembers = (
  set: (owner: object, side: 'width' | 'height', value: number) => void,
): PropertyDescriptorMap => {
  const member = (side: 'width' | 'height'): PropertyDescriptor => ({
    configurable: true,
    enumerable: true,
    get(this: object) {
      return native.canvas[side].get(this);
    },
    set(this: object, value: number) {
      set(this, side, value);
    },
  });
  return { width: member('width'), height: member('height') };
};

/** Sets one side of a canvas element; both are cleared by it, even when nothing changes. */
export const setSide = (owner: object, side: 'width' | 'height', value: number): void =>
  native.canvas[side].set(owner, value);

/** A member of a native thing's face: what the game sets is kept among its looks, and seen at once. */
export const lookMember = <L extends object>(
  looks: L,
  name: keyof L,
  onSet: (name: keyof L) => void,
): PropertyDescriptor => ({
  configurable: true,
  enumerable: true,
  get: () => looks[name],
  set: (value: L[keyof L]) => {
    looks[name] = value;
    onSet(name);
  },
});

/** A phone's clipboard as a game reaches it. */
export const clipboardOf = (phone: { clipboard: string }) => ({
  read: (): string => phone.clipboard,
  write: (text: string): void => {
    phone.clipboard = text;
  },
});

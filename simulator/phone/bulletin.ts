const NAME = 'simulator people';

const channel = new BroadcastChannel(NAME);

/** Tells the other pages of this browser that something was sent. */
export const announce = (): void => channel.postMessage(null);

/** Calls when any page, this one too, has sent something. */
export const onAnnounced = (heard: () => void): void => {
  new BroadcastChannel(NAME).addEventListener('message', heard);
};

import type { Manifest } from '../wire/manifest.ts';
import type { RealmControl } from '../wire/realm-port.ts';

/** One running game: its frame and the door into it. */
export interface Session {
  readonly control: RealmControl;
  end(): void;
}

export const fetchManifest = async (): Promise<Manifest> => {
  const response = await fetch('/package/manifest');
  if (!response.ok) throw new Error('the package has no game.json');
  return (await response.json()) as Manifest;
};

const openFrame = (attach: (frame: HTMLIFrameElement) => void): Promise<HTMLIFrameElement> => {
  const frame = document.createElement('iframe');
  frame.allow = 'autoplay';
  frame.title = 'game';
  frame.src = '/realm';
  return new Promise((done) => {
    frame.addEventListener('load', () => done(frame), { once: true });
    attach(frame);
  });
};

/** A fresh realm with the package's code in it, not yet running. */
export const openSession = async (attach: (frame: HTMLIFrameElement) => void): Promise<Session> => {
  const frame = await openFrame(attach);
  const control = (frame.contentWindow as Window & { __realm__?: RealmControl }).__realm__;
  if (control === undefined) throw new Error('the realm did not load');
  return {
    control,
    end: () => {
      control.dispose();
      frame.remove();
    },
  };
};

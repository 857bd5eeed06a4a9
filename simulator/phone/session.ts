import { type Manifest, openDataRoot, STRICT } from '../protocol/manifest.ts';
import type { OpenDataControl } from '../protocol/open-data-port.ts';
import type { RealmControl } from '../protocol/realm-port.ts';
import { outliveFrame } from './ended-screen.ts';
import type { PackageBytes } from './package-bytes.ts';
import { PairedControl } from './paired-control.ts';

/** One running game: its frames and the door into them. */
export interface Session {
  readonly control: RealmControl;
  end(): void;
}

type Attach = (frame: HTMLIFrameElement) => void;

export const fetchManifest = async (): Promise<Manifest> => {
  const response = await fetch('/package/manifest');
  if (!response.ok) throw new Error('the package has no game.json');
  return (await response.json()) as Manifest;
};

const openFrame = (url: string, attach: Attach): Promise<HTMLIFrameElement> => {
  const frame = document.createElement('iframe');
  frame.allow = 'autoplay';
  frame.title = url.slice(1);
  frame.src = url;
  return new Promise((done) => {
    frame.addEventListener('load', () => done(frame), { once: true });
    attach(frame);
  });
};

const controlOf = <C>(frame: HTMLIFrameElement): C => {
  const control = (frame.contentWindow as Window & { __realm__?: C }).__realm__;
  if (control === undefined) throw new Error('the realm did not load');
  return control;
};

const openRealm = async (address: string, attach: Attach): Promise<[RealmControl, HTMLIFrameElement]> => {
  const frame = await openFrame(`/realm${address}`, attach);
  return [controlOf<RealmControl>(frame), frame];
};

const openDomain = async (address: string, attach: Attach): Promise<[OpenDataControl, HTMLIFrameElement]> => {
  const frame = await openFrame(`/open-data${address}`, attach);
  return [controlOf<OpenDataControl>(frame), frame];
};

/** A fresh realm with the package's code in it, not yet running; with an open-data domain where one is declared. */
export const openSession = async (
  manifest: Manifest,
  bytes: PackageBytes,
  strict: boolean,
  attach: Attach,
): Promise<Session> => {
  const address = strict ? `?${STRICT}` : '';
  // Both at once; the domain's frame is attached last, and so lies on top.
  const [[game, frame], [domain, layer]] = await Promise.all([
    openRealm(address, attach),
    openDataRoot(manifest) === null ? [] : openDomain(address, attach),
    bytes.install(manifest),
  ]);
  const control = domain === undefined ? game : new PairedControl(game, domain);
  return {
    control,
    end: () => {
      control.dispose();
      outliveFrame(frame, () => control.loseContext());
      frame.remove();
      layer?.remove();
    },
  };
};

import { Realm } from './realm.ts';

/** The door between the phone's page and this frame; both are gone before the first line of the package runs. */
declare global {
  interface Window {
    __realm__?: Realm;
    __define__?: Realm['define'];
  }
}

const realm = new Realm();
window.__realm__ = realm;
window.__define__ = realm.define;

import { OpenDataRealm } from './open-data-realm.ts';

const realm = new OpenDataRealm();
Object.assign(window, { __realm__: realm, __define__: realm.define });

import { Domain } from './domain.ts';
import { createDomainHost } from './host.ts';

const host = createDomainHost();
if (host) new Domain(host);

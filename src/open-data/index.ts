import { Domain } from './domain.ts';
import { createDomainHost } from './host.ts';

new Domain(createDomainHost());

import type { Node } from 'cc';

/** The node under which everything is drawn; its UITransform is the window. */
export interface Surface {
  readonly host: Node;
}

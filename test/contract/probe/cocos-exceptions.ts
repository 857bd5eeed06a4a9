/**
 * What only the host tells: WeChat's event names all fingers that are still down, the engine's only the one that changed. What the
 * real engine makes of a finger whose end is lost was never seen.
 */
export const NOT_ON_COCOS: readonly string[] = [
  'touch: a finger whose end was lost is cancelled when another one comes',
];

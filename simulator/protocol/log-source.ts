export type LogLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';

/** Which of a phone's realms a line comes from. */
export type LogSource = 'game' | 'open-data';

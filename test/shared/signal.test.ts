import { expect, test } from 'vitest';
import { Signal } from '../../src/shared/signal.ts';

test('signal: whoever listens is told, in the order in which they began to', () => {
  const signal = new Signal<number>();
  const heard: string[] = [];
  signal.emit(1);
  signal.listen((value) => heard.push(`first ${value}`));
  signal.listen((value) => heard.push(`second ${value}`));
  signal.emit(2);
  expect(heard).toEqual(['first 2', 'second 2']);
});

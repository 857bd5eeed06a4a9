import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import type {} from './shared-browser.ts';

/** The browser of this run. What one file opens in it no other sees, and closing it closes just that. */
export const openBrowser = (): Promise<Browser> => {
  const browser = inject('browser');
  if ('failure' in browser) throw new Error(browser.failure);
  return chromium.connect(browser.endpoint);
};

import { defineConfig } from 'vitest/config';
import { exactMatterForVite } from './tools/bundle/matter-plugin.ts';

export default defineConfig({
  plugins: [exactMatterForVite()],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    server: { deps: { inline: [/matter-js/] } },
  },
});

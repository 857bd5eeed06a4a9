import type { Glow } from '#paint/glow.ts';
import type { Painter } from '#paint/painter.ts';
import type { QuadBatch } from '#paint/quad-batch.ts';
import type { QuadShader } from '#paint/quad-shader.ts';
import type { Deferred } from '../../shared/deferred.ts';
import type { ThemeLoader } from '../art/theme-loader.ts';
import type { LabelPage } from '../graphics/label-page.ts';
import type { PagesPackage } from '../screens/page-views.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import type { ScreenMetrics, StageOutput } from './stage.ts';

/** What the whole picture is drawn with. */
export interface SceneParts extends StageOutput {
  readonly painter: Painter;
  readonly quadShader: QuadShader;
  readonly behind: QuadBatch;
  readonly glow: Glow;
  readonly batch: QuadBatch;
  readonly page: LabelPage;
  readonly ui: UiContext;
  readonly themes: ThemeLoader;
  readonly pageViews: Deferred<PagesPackage>;
  readonly metrics: ScreenMetrics;
}

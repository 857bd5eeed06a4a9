import { BLEND_MODES, GL_CONTEXT, GL_GEOMETRY } from './pixi-graphics.ts';
import {
  ATTRIBUTE_FORMATS,
  NO_COLOR_MASK,
  NO_DEPRECATION,
  NO_STENCIL,
  SHADER_TYPES,
  SHADER_VALUES,
  UNIFORM_SETTERS,
  UPRIGHT,
} from './pixi-lean.ts';
import { EARLY_PROGRAMS, PROGRAMS } from './pixi-programs.ts';
import { FEW_TEXTURES, NO_TICKER, SCREEN_TARGET } from './pixi-screen.ts';
import {
  emptyPool,
  GL_BATCH_SHADER,
  GL_HIGH_SHADER,
  IDLE_COLLECTOR,
  INTERNAL_FORMATS,
  NO_BACK_BUFFER,
  NUMERIC_COLOR,
  PIXEL_FORMATS,
  PIXEL_TYPES,
  UNIFORM_PARSERS,
} from './pixi-stand-ins.ts';

/** What `import … from 'pixi.js'` offers inside the bundle, each name with its file under `pixi.js/lib`. */
export const PIXI_EXPORTS: readonly (readonly [string, string])[] = [
  ['Buffer', 'rendering/renderers/shared/buffer/Buffer.mjs'],
  ['BufferUsage', 'rendering/renderers/shared/buffer/const.mjs'],
  ['CanvasSource', 'rendering/renderers/shared/texture/sources/CanvasSource.mjs'],
  ['Container', 'scene/container/Container.mjs'],
  ['DOMAdapter', 'environment/adapter.mjs'],
  ['ExtensionType', 'extensions/Extensions.mjs'],
  ['extensions', 'extensions/Extensions.mjs'],
  ['Geometry', 'rendering/renderers/shared/geometry/Geometry.mjs'],
  ['GlProgram', 'rendering/renderers/gl/shader/GlProgram.mjs'],
  ['glUploadImageResource', 'rendering/renderers/gl/texture/uploaders/glUploadImageResource.mjs'],
  ['ImageSource', 'rendering/renderers/shared/texture/sources/ImageSource.mjs'],
  ['Rectangle', 'maths/shapes/Rectangle.mjs'],
  ['RenderContainer', 'scene/container/RenderContainer.mjs'],
  ['Shader', 'rendering/renderers/shared/shader/Shader.mjs'],
  ['Sprite', 'scene/sprite/Sprite.mjs'],
  ['State', 'rendering/renderers/shared/state/State.mjs'],
  ['Ticker', 'ticker/Ticker.mjs'],
  ['Texture', 'rendering/renderers/shared/texture/Texture.mjs'],
  ['UniformGroup', 'rendering/renderers/shared/shader/UniformGroup.mjs'],
  ['WebGLRenderer', 'rendering/renderers/gl/WebGLRenderer.mjs'],
];

/** Stand-ins for the browser names Pixi reads. Times are milliseconds from an arbitrary start. */
export const GLOBALS_MODULE = `
const start = Date.now();
export const performance = { now: () => Date.now() - start };
export const Intl = undefined;
export const navigator = { userAgent: '', gpu: null };
`;

const emptyClass = (name: string): string => `export class ${name} {}`;

const emptyAdaptor = (name: string, pipe: string): string =>
  `export class ${name} {}\n${name}.extension = { type: ['webgl-pipes-adaptor'], name: '${pipe}' };`;

const emptyPipe = (name: string, pipe: string): string =>
  `export class ${name} { destroy() {} }\n${name}.extension = { type: ['webgl-pipes'], name: '${pipe}' };`;

const emptySystem = (name: string, system: string): string =>
  `export class ${name} { destroy() {} }\n${name}.extension = { type: ['webgl-system'], name: '${system}' };`;

/** Generators that end in `new Function`: `pixi.js/unsafe-eval` has replaced their callers already. */
const refusal = (...names: string[]): string =>
  names.map((name) => `export function ${name}() { throw new Error('no code from text'); }`).join('\n');

/**
 * Files of `pixi.js/lib` replaced in the bundle: those that touch the DOM when imported, import at run time,
 * compile text, ask more of the host than it has, or serve what the game does not use (masks, graphics, extraction, colours by name, WebGPU, uniform
 * buffers, collection, compressed textures).
 */
export const PIXI_STUBS: Readonly<Record<string, string>> = {
  'environment-browser/BrowserAdapter.mjs':
    "import { navigator } from 'pixi-globals';\nexport const BrowserAdapter = { getNavigator: () => navigator };",
  'environment/autoDetectEnvironment.mjs':
    'export const loadEnvironmentExtensions = () => Promise.resolve();\nexport const autoDetectEnvironment = loadEnvironmentExtensions;',
  'utils/browser/isMobile.mjs':
    'export const isMobile = { any: true, phone: true, tablet: false, apple: {}, android: {}, other: {} };',
  'utils/browser/unsafeEvalSupported.mjs': 'export const unsafeEvalSupported = () => false;',
  'rendering/renderers/gl/shader/GenerateShaderSyncCode.mjs': refusal('generateShaderSyncCode'),
  'rendering/renderers/gl/shader/utils/generateUniformsSync.mjs': refusal('generateUniformsSync'),
  'rendering/renderers/shared/shader/utils/compileBufferSync.mjs': '',
  'scene/graphics/gl/GlGraphicsAdaptor.mjs': emptyAdaptor('GlGraphicsAdaptor', 'graphics'),
  'scene/mesh/gl/GlMeshAdaptor.mjs': emptyAdaptor('GlMeshAdaptor', 'mesh'),
  'scene/particle-container/shared/ParticleBuffer.mjs': emptyClass('ParticleBuffer'),
  'unsafe-eval/particle/generateParticleUpdatePolyfill.mjs': refusal('generateParticleUpdatePolyfill'),
  'rendering/renderers/gpu/GpuUboSystem.mjs': emptyClass('GpuUboSystem'),
  'rendering/mask/alpha/AlphaMaskPipe.mjs': emptyPipe('AlphaMaskPipe', 'alphaMask'),
  'rendering/mask/stencil/StencilMaskPipe.mjs': emptyPipe('StencilMaskPipe', 'stencilMask'),
  'rendering/renderers/shared/extract/ExtractSystem.mjs': emptySystem('ExtractSystem', 'extract'),
  'rendering/renderers/shared/extract/GenerateTextureSystem.mjs': emptySystem(
    'GenerateTextureSystem',
    'textureGenerator',
  ),
  'color/Color.mjs': NUMERIC_COLOR,
  'rendering/renderers/shared/GCSystem.mjs': IDLE_COLLECTOR,
  'rendering/renderers/shared/texture/RenderableGCSystem.mjs': emptySystem(
    'RenderableGCSystem',
    'renderableGC',
  ),
  'rendering/renderers/shared/texture/TextureGCSystem.mjs': emptySystem('TextureGCSystem', 'textureGC'),
  'rendering/renderers/shared/startup/HelloSystem.mjs': emptySystem('HelloSystem', 'hello'),
  'rendering/renderers/shared/SchedulerSystem.mjs': emptySystem('SchedulerSystem', 'scheduler'),
  'ticker/Ticker.mjs': NO_TICKER,
  'rendering/batcher/gl/utils/checkMaxIfStatementsInShader.mjs': FEW_TEXTURES,
  'rendering/renderers/gl/renderTarget/GlRenderTargetAdaptor.mjs': SCREEN_TARGET,
  'rendering/renderers/gl/GlBackBufferSystem.mjs': NO_BACK_BUFFER,
  'rendering/renderers/gl/context/GlContextSystem.mjs': GL_CONTEXT,
  'rendering/renderers/gl/geometry/GlGeometrySystem.mjs': GL_GEOMETRY,
  'rendering/renderers/gl/state/mapWebGLBlendModesToPixi.mjs': BLEND_MODES,
  // No uniform group asks for a buffer: all are set one by one, which WebGL 1 can do as well.
  'rendering/renderers/shared/shader/UboSystem.mjs': emptyClass('UboSystem'),
  'rendering/renderers/gl/GlUboSystem.mjs': emptySystem('GlUboSystem', 'ubo'),
  'unsafe-eval/ubo/generateUboSyncPolyfill.mjs': refusal(
    'generateUboSyncPolyfillSTD40',
    'generateUboSyncPolyfillWGSL',
  ),
  'rendering/renderers/shared/shader/utils/uniformParsers.mjs': UNIFORM_PARSERS,
  'rendering/renderers/gpu/shader/GpuProgram.mjs': emptyClass('GpuProgram'),
  'rendering/high-shader/compileHighShaderToProgram.mjs': GL_HIGH_SHADER,
  'rendering/batcher/shared/DefaultShader.mjs': GL_BATCH_SHADER,
  'rendering/renderers/shared/texture/TexturePool.mjs': emptyPool('TexturePool'),
  'rendering/renderers/shared/texture/CanvasPool.mjs': emptyPool('CanvasPool'),
  'rendering/renderers/gl/texture/uploaders/glUploadCompressedTextureResource.mjs':
    'export const glUploadCompressedTextureResource = null;',
  'rendering/renderers/gl/texture/uploaders/glUploadCubeTextureResource.mjs':
    'export const createGlUploadCubeTextureResource = () => null;',
  'rendering/renderers/gl/texture/uploaders/glUploadVideoResource.mjs':
    'export const glUploadVideoResource = null;',
  'unsafe-eval/uniforms/uniformSyncFunctions.mjs': UNIFORM_SETTERS,
  'rendering/renderers/shared/geometry/utils/getAttributeInfoFromFormat.mjs': ATTRIBUTE_FORMATS,
  'rendering/renderers/gl/shader/program/mapType.mjs': SHADER_TYPES,
  'rendering/renderers/gl/shader/program/defaultValue.mjs': SHADER_VALUES,
  'rendering/renderers/gl/shader/program/generateProgram.mjs': PROGRAMS,
  'maths/matrix/groupD8.mjs': UPRIGHT,
  'rendering/renderers/gl/GlStencilSystem.mjs': NO_STENCIL,
  'rendering/mask/color/ColorMaskPipe.mjs': NO_COLOR_MASK,
  'utils/logging/deprecation.mjs': NO_DEPRECATION,
  'utils/logging/warn.mjs': 'export function warn() {}',
  'scene/container/container-mixins/findMixin.mjs': 'export const findMixin = { label: null };',
  'scene/container/container-mixins/cacheAsTextureMixin.mjs': 'export const cacheAsTextureMixin = {};',
  'scene/container/container-mixins/getFastGlobalBoundsMixin.mjs':
    'export const getFastGlobalBoundsMixin = {};',
  'rendering/renderers/gl/texture/utils/mapFormatToGlInternalFormat.mjs': INTERNAL_FORMATS,
  'rendering/renderers/gl/texture/utils/mapFormatToGlType.mjs': PIXEL_TYPES,
  'rendering/renderers/gl/texture/utils/mapFormatToGlFormat.mjs': PIXEL_FORMATS,
};

/** What is added at the end of a file of `pixi.js/lib`. */
export const PIXI_ADDITIONS: Readonly<Record<string, string>> = {
  'rendering/renderers/gl/shader/GlShaderSystem.mjs': EARLY_PROGRAMS,
};

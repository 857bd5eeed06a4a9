/*
 * The boot: takes the screen's canvas before anybody else can, paints the night sky, and only then loads the game.
 * The host's cover leaves with the first draw call, so the player looks at our sky while the bundle is evaluated.
 */
/** Pixels a point, as the game will draw: a screen that changed its size would blink. See platform/device-class.ts. */
const mostPixels = ({ platform, benchmarkLevel, memorySize }) =>
  Number(benchmarkLevel) >= (platform === 'ios' ? 36 : 30) && Number(memorySize) >= 5500 ? 3 : 2;

/** What the host answers; whatever else it does counts as no answer. */
const tried = (run) => {
  try {
    return run() || null;
  } catch (_thrown) {
    return null;
  }
};

const system = () => tried(() => wx.getSystemInfoSync()) || {};
const measure = () => tried(() => wx.getWindowInfo()) || system();
const askDevice = () => tried(() => wx.getDeviceInfo()) || system();

/** Where nothing is told, the smallest phone of the last years: the game measures again by itself. */
const sizeOf = ({ windowWidth, windowHeight, pixelRatio }) => ({
  windowWidth: windowWidth > 0 ? windowWidth : 375,
  windowHeight: windowHeight > 0 ? windowHeight : 667,
  pixelRatio: pixelRatio > 0 ? pixelRatio : 2,
});

/** iOS has a sound WebGL 2 only in high-performance+ mode; elsewhere null says there is none. */
const prefersWebgl2 = (device) =>
  device.platform !== 'ios' || GameGlobal.isIOSHighPerformanceModePlus === true;

/**
 * Every edge is soft in its picture: samples would cost weak phones half their fill for nothing one can see. Only
 * iOS 14 wants them: without, its frames are held at 20 to 40 a second (guide, performance/perf-high-performance).
 */
const wantsSamples = (device) => /^iOS 14\b/.test(device.system || '');

const openContext = (canvas, device) => {
  const antialias = wantsSamples(device);
  const attributes = { alpha: false, antialias, stencil: true, preserveDrawingBuffer: false };
  const open = (type) => tried(() => canvas.getContext(type, attributes));
  const newer = prefersWebgl2(device) ? open('webgl2') : null;
  const gl = newer || open('webgl');
  if (!gl) throw new Error('the screen has no WebGL context');
  return { canvas, gl, webglVersion: newer ? 2 : 1 };
};

const VERTEX = `
attribute vec2 aPosition;
varying vec2 vAt;
void main() {
  vAt = vec2(aPosition.x * 0.5 + 0.5, 0.5 - aPosition.y * 0.5);
  gl_Position = vec4(aPosition, 0.0, 1.0);
}`;

const vector = (values) => `vec${values.length}(${values.map((value) => value.toFixed(4))})`;

/**
 * The formulas of src/view/pixi/sky-shader.ts, so that the game's own first frame changes nothing. Its numbers are written into it: to
 * ask the program where they belong, one would wait until it is compiled.
 */
const fragment = (size, moon) => `
precision highp float;
varying vec2 vAt;
const vec2 uSize = ${vector(size)};
const vec3 uMoon = ${vector(moon)};
void main() {
  vec3 color = mix(vec3(0.071, 0.102, 0.235), vec3(0.137, 0.169, 0.369), smoothstep(0.0, 0.48, vAt.y));
  color = mix(color, vec3(0.290, 0.227, 0.431), smoothstep(0.40, 0.80, vAt.y));
  color = mix(color, vec3(0.541, 0.353, 0.447), smoothstep(0.72, 1.05, vAt.y) * 0.85);
  float distance = length(vAt * uSize - uMoon.xy) / uMoon.z;
  float away = max(distance - 0.9, 0.0);
  color += vec3(1.0, 0.86, 0.58) * (exp(-away * 1.4) * 0.46 + exp(-away * 0.42) * 0.13);
  float edge = 1.5 / uMoon.z;
  color = mix(color, vec3(1.0, 0.945, 0.76), 1.0 - smoothstep(1.0 - edge, 1.0 + edge, distance));
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  gl_FragColor = vec4(color + (noise - 0.5) / 255.0, 1.0);
}`;

const compile = (gl, kind, source) => {
  const shader = gl.createShader(kind);
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
};

const skyProgram = (gl, size, moon) => {
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, VERTEX));
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, fragment(size, moon)));
  gl.bindAttribLocation(program, 0, 'aPosition');
  gl.linkProgram(program);
  return program;
};

/** Lower edge of the capsule in points; hosts answer nothing or zeros at first on some phones. */
const capsuleBottom = () => {
  const capsule = tried(() => wx.getMenuButtonBoundingClientRect());
  return capsule && capsule.bottom > 0 ? capsule.bottom : 58;
};

/** Where the logo's moon stands: `homeMoon` of src/view/screens/home/home-layout.ts. x, y and radius in points. */
const moonOf = (width, height) => {
  const [y, logo] = logoOf(width, height);
  return [width / 2 + (logo * 77) / 360, y, (logo * 80) / 360];
};

/** Its middle's height and its width. */
const logoOf = (width, height) => {
  if (height > width * 1.9) return [height * 0.208, width * 0.86];
  if (width > height * 0.58) return [capsuleBottom() + height * 0.3 * 0.285, height * 0.3];
  return [Math.max(capsuleBottom(), height * 0.042) + height * 0.32 * 0.255, height * 0.32];
};

const paintSky = (gl, width, height) => {
  const program = skyProgram(gl, [width, height], moonOf(width, height));
  const corners = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
  gl.useProgram(program);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
  gl.disableVertexAttribArray(0);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
  gl.deleteBuffer(corners);
  gl.deleteProgram(program);
};

const isChinese = () => /^(zh|$)/i.test((tried(() => wx.getAppBaseInfo()) || system()).language || '');

const WORDS = {
  zh: ['团圆', '游戏没能打开。请检查网络，再试一次。', '再试一次'],
  en: ['Tuanyuan', 'The game could not open. Check the network and try again.', 'Try again'],
};

let tries = 0;

/** Wall-clock milliseconds: when the boot began, and when its sky was drawn. The game counts them, and says which arms of experiments it is in. */
const times = { openedAt: Date.now(), drawnAt: 0, arm: 'none' };

/** Written by the build. */
const BUILD = 'unbuilt';

const restart = () => tried(() => wx.restartMiniProgram({}));

/** The operator's log first, then the player: a start that failed can be tried again, and then from the very beginning. */
const report = (error, again = tries > 1 && tried(() => wx.restartMiniProgram) ? restart : begin) => {
  const text = `${(error && (error.stack || error.message)) || error} (${BUILD}, ${times.arm})`;
  console.error('the game could not start', text);
  tried(() => wx.getRealtimeLogManager().error('the game could not start', text));
  const [title, content, confirmText] = isChinese() ? WORDS.zh : WORDS.en;
  tried(() => wx.showModal({ title, content, confirmText, showCancel: false, success: again }));
};

/** The first canvas is the screen, and there is one only: it is kept for another try. */
let screen = null;

const openScreen = () => {
  const device = askDevice();
  const { windowWidth, windowHeight, pixelRatio } = sizeOf(measure());
  const ratio = Math.min(pixelRatio, mostPixels(device));
  screen = screen || wx.createCanvas();
  screen.width = Math.round(windowWidth * ratio);
  screen.height = Math.round(windowHeight * ratio);
  const surface = openContext(screen, device);
  // The sky is an ornament: where it fails, the game's own first picture comes next.
  tried(() => {
    const { gl } = surface;
    gl.viewport(0, 0, screen.width, screen.height);
    gl.clearColor(0.071, 0.102, 0.235, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    paintSky(gl, windowWidth, windowHeight);
  });
  times.drawnAt = Date.now();
  return surface;
};

/** What home does not need is read once it stands. The game that cannot have it goes on with its home, and can be begun anew. */
const second = () => {
  try {
    return require('./second.js');
  } catch (error) {
    report(error, restart);
    throw error;
  }
};

/** Two frames later the sky is on the glass, whatever the bundle takes to evaluate. */
const startSoon = (surface) =>
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      try {
        Promise.resolve(require('./main.js').start(surface, times, second)).catch(report);
      } catch (error) {
        report(error);
      }
    }),
  );

const begin = () => {
  tries += 1;
  try {
    startSoon(openScreen());
  } catch (error) {
    report(error);
  }
};

begin();

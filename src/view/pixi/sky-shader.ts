/**
 * The sky: four colours from the zenith to the horizon, the moon's halo, and a dither of one step so that no band
 * shows. The boot script draws the mid-autumn one with the same formulas before this code is loaded; here they are
 * computed at the corners of a fine mesh, because the whole screen of them is too much for weak phones.
 */
export const skyVertex = `
precision highp float;
attribute vec2 aPosition;
varying vec3 vColor;
uniform vec2 uSize;
uniform vec3 uMoon;
uniform vec3 uZenith;
uniform vec3 uHigh;
uniform vec3 uLow;
uniform vec3 uHorizon;
uniform vec3 uMoonlight;
uniform float uHalo;
uniform float uWarmth;
uniform float uLight;
vec3 gradient(float y) {
  vec3 upper = mix(uZenith, uHigh, smoothstep(0.0, 0.48, y));
  vec3 lower = mix(upper, uLow, smoothstep(0.40, 0.80, y));
  return mix(lower, uHorizon, smoothstep(0.72, 1.05, y) * 0.85);
}
void main() {
  vec3 color = gradient(aPosition.y);
  float distance = length(aPosition * uSize - uMoon.xy) / uMoon.z;
  float away = max(distance - 0.9, 0.0);
  float halo = exp(-away * 1.4) * 0.46 + exp(-away * 0.42) * 0.13;
  color += uMoonlight * halo * uHalo;
  color += vec3(0.55, 0.30, 0.10) * uWarmth * smoothstep(0.25, 1.0, aPosition.y);
  // Screened, not mixed: half-way to moonlight is gold, not grey.
  vColor = 1.0 - (1.0 - color) * (1.0 - vec3(1.0, 0.70, 0.24) * uLight * mix(0.5, 1.0, aPosition.y));
  gl_Position = vec4(aPosition.x * 2.0 - 1.0, 1.0 - aPosition.y * 2.0, 0.0, 1.0);
}`;

export const skyFragment = `
varying vec3 vColor;
void main() {
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  gl_FragColor = vec4(vColor + (noise - 0.5) / 255.0, 1.0);
}`;

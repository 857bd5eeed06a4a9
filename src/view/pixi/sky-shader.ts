/**
 * The sky: four colours from the zenith to the horizon, the moon's halo, and a dither of one step so that no band
 * shows. The boot script draws the mid-autumn one with the same formulas before this code is loaded.
 */
export const skyVertex = `
attribute vec2 aPosition;
varying vec2 vAt;
void main() {
  vAt = vec2(aPosition.x * 0.5 + 0.5, 0.5 - aPosition.y * 0.5);
  gl_Position = vec4(aPosition, 0.0, 1.0);
}`;

export const skyFragment = `
varying vec2 vAt;
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
  vec3 color = gradient(vAt.y);
  float distance = length(vAt * uSize - uMoon.xy) / uMoon.z;
  float halo = exp(-max(distance - 0.9, 0.0) * 1.15) * 0.34 + exp(-max(distance - 0.9, 0.0) * 0.42) * 0.13;
  color += uMoonlight * halo * uHalo;
  color += vec3(0.55, 0.30, 0.10) * uWarmth * smoothstep(0.25, 1.0, vAt.y);
  // Screened, not mixed: half-way to moonlight is gold, not grey.
  color = 1.0 - (1.0 - color) * (1.0 - vec3(1.0, 0.70, 0.24) * uLight * mix(0.5, 1.0, vAt.y));
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  gl_FragColor = vec4(color + (noise - 0.5) / 255.0, 1.0);
}`;

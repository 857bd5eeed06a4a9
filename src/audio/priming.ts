import type { HostAudioContext, HostBuffer } from './host-audio.ts';

/** Below this a sample is silence: mp3 decoders answer the encoder's delay with zeros or rounding noise. */
const SILENCE = 0.0005;

const firstSound = (samples: Float32Array): number => {
  const found = samples.findIndex((sample) => Math.abs(sample) > SILENCE);
  return found === -1 ? 0 : found;
};

/**
 * The buffer from its first sound on. Some decoders leave the mp3 encoder's delay in (25 to 50 ms), which a
 * finger feels between the press and its sound. Mono buffers; others come back as they are, and so do those that the host lets nobody copy.
 */
export const withoutPriming = (context: HostAudioContext, buffer: HostBuffer): HostBuffer => {
  if (buffer.numberOfChannels !== 1) return buffer;
  try {
    return trimmed(context, buffer);
  } catch {
    return buffer;
  }
};

const trimmed = (context: HostAudioContext, buffer: HostBuffer): HostBuffer => {
  const samples = buffer.getChannelData(0);
  const start = firstSound(samples);
  if (start === 0) return buffer;
  const shorter = context.createBuffer(1, samples.length - start, buffer.sampleRate);
  shorter.getChannelData(0).set(samples.subarray(start));
  return shorter;
};

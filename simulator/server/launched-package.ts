import type { Manifest } from '../protocol/manifest.ts';
import { readPackageData } from './package-data.ts';
import { readManifest } from './package-files.ts';

/** What a launch asks of the package folder: listed once a launch, and packed once for as long as nothing changes. */
export class LaunchedPackage {
  private readonly folder: string;
  private launched: Promise<Manifest> | null = null;
  private packed: { readonly editions: string; readonly data: Promise<Buffer> } | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The folder as it is now: a launch begins. */
  list(): Promise<Manifest> {
    this.launched = readManifest(this.folder);
    return this.launched;
  }

  /** As the launch has it whose pages are asked for. */
  ofLaunch(): Promise<Manifest> {
    return this.launched ?? this.list();
  }

  async data(): Promise<Buffer> {
    const manifest = await this.ofLaunch();
    const editions = manifest.files.map(({ path, edition }) => `${edition} ${path}`).join('\n');
    if (this.packed?.editions !== editions)
      this.packed = { editions, data: readPackageData(this.folder, manifest) };
    return this.packed.data;
  }
}

import type { Manifest, PackageFile } from '../protocol/manifest.ts';
import { PACKAGE_DATA_URL, packageFileUrl } from '../protocol/manifest.ts';
import { unpackData } from '../protocol/package-data.ts';

/** The x-user-defined charset keeps every byte in the low half of a code unit: a synchronous read of bytes. */
const readSynchronously = (url: string): Uint8Array | null => {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  if (request.status !== 200) return null;
  const text = request.responseText;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index) & 0xff;
  return bytes;
};

const nameOf = ({ path, edition }: Pick<PackageFile, 'path' | 'edition'>): string => `${edition} ${path}`;

/** The bytes of the package that is on a phone, from launch to launch: a read of it is a matter of a moment. */
export class PackageBytes {
  private kept = new Map<string, Uint8Array | null>();
  private installed = '';

  /** Takes in what a launch reads, at once. A package that has not changed is there already. */
  async install({ files }: Manifest): Promise<void> {
    const names = files.map(nameOf).join('\n');
    if (names === this.installed) return;
    const answer = await fetch(PACKAGE_DATA_URL);
    if (!answer.ok) throw new Error('the package cannot be read');
    const data = unpackData(await answer.arrayBuffer());
    this.kept = new Map(data.map((file) => [nameOf(file), file.bytes]));
    this.installed = names;
  }

  read(file: PackageFile): Uint8Array | null {
    const name = nameOf(file);
    const known = this.kept.get(name);
    if (known !== undefined) return known;
    const bytes = readSynchronously(packageFileUrl(file));
    this.kept.set(name, bytes);
    return bytes;
  }
}

import type { ServerResponse } from 'node:http';

/** The open phones that want to hear of each build. */
export class BuildStream {
  private readonly pages = new Set<ServerResponse>();

  attach(page: ServerResponse): void {
    page.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    page.write('\n');
    this.pages.add(page);
    page.on('close', () => this.pages.delete(page));
  }

  tell(): void {
    for (const page of this.pages) page.write('data: built\n\n');
  }
}

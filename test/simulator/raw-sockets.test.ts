import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
let tcp: Server;
let udp: UdpSocket;
beforeAll(async () => {
  bench = await Bench.open();
  // Each says what it is told, with a word before it.
  tcp = createServer((socket) => socket.on('data', (data) => socket.write(`heard ${data}`)));
  udp = createSocket('udp4', (data, { port, address }) => udp.send(`heard ${data}`, port, address));
  await new Promise<void>((done) => tcp.listen(0, '127.0.0.1', done));
  await new Promise<void>((done) => udp.bind(0, '127.0.0.1', done));
});
afterAll(async () => {
  await bench.close();
  tcp.close();
  udp.close();
});

/** Servers of this machine are asked where the project says so. */
const FILES = { 'project.config.json': JSON.stringify({ setting: { urlCheck: false } }) };

const WORDS = 'const text = (message) => String.fromCharCode(...new Uint8Array(message));';

test('tcp: a game writes to a server of this machine and hears its answers, until one of them closes', async () => {
  const { port } = tcp.address() as AddressInfo;
  const probe = await bench.run(
    `${WORDS}
     const socket = wx.createTCPSocket();
     socket.onError(({ errMsg }) => report(errMsg));
     socket.write('too early');
     socket.onConnect(() => { socket.write('one'); });
     socket.onMessage(({ message, localInfo, remoteInfo }) => {
       report([text(message), localInfo.family, remoteInfo.port, remoteInfo.address, localInfo.port > 0]);
       if (text(message) === 'heard one') socket.write(new Uint8Array([116, 119, 111]).buffer);
       else socket.close();
     });
     socket.onClose(() => report('closed'));
     socket.connect({ address: '127.0.0.1', port: ${port} });`,
    FILES,
  );
  expect(await probe.reported(4)).toEqual([
    'socket is not connected',
    ['heard one', 'IPv4', port, '127.0.0.1', true],
    ['heard two', 'IPv4', port, '127.0.0.1', true],
    'closed',
  ]);
});

test('tcp: other machines, forbidden ports, a port where nobody listens and a phone without network are errors', async () => {
  const reasonOf = async (address: string, port: number, before = ''): Promise<unknown> => {
    const probe = await bench.run(
      `const socket = wx.createTCPSocket(); ${before}
       socket.onError(({ errMsg }) => report(errMsg));
       wx.onTouchStart(() => socket.connect({ address: '${address}', port: ${port} }));`,
      FILES,
    );
    if (before !== '') await probe.phone((phone) => phone.setNetwork({ type: 'none' }));
    await probe.phone((phone) => phone.tap(100, 400));
    return (await probe.reported(1))[0];
  };
  expect(await reasonOf('192.0.2.1', 40_000)).toBe('192.0.2.1 is not this machine');
  expect(await reasonOf('127.0.0.1', 8080)).toBe('port 8080 is forbidden');
  expect(await reasonOf('127.0.0.1', 2)).toBe('port 2 is forbidden');
  expect(await reasonOf('127.0.0.1', 1)).toMatch(/forbidden/);
  expect(await reasonOf('localhost', 1100)).toMatch(/ECONNREFUSED/);
  expect(await reasonOf('127.0.0.1', 40_000, '//')).toBe('network is disconnected');
});

test('tcp: the twenty-first socket within five minutes connects to nothing', async () => {
  const { port } = tcp.address() as AddressInfo;
  const probe = await bench.run(
    `const all = Array.from({ length: 21 }, () => wx.createTCPSocket());
     for (const at of [19, 20]) {
       all[at].onConnect(() => report([at, 'connected'])); all[at].onError(({ errMsg }) => report([at, errMsg]));
       all[at].connect({ address: '127.0.0.1', port: ${port} });
     }`,
    FILES,
  );
  const reports = await probe.reported(2);
  expect(reports).toContainEqual([19, 'connected']);
  expect(reports).toContainEqual([20, 'exceed max socket count']);
});

test('udp: a game is bound to a port at once, and tells and hears', async () => {
  const { port } = udp.address() as AddressInfo;
  const probe = await bench.run(
    `${WORDS}
     const socket = wx.createUDPSocket();
     socket.onListening(() => report('listening'));
     socket.onError(({ errMsg }) => report(errMsg));
     const bound = socket.bind();
     socket.onMessage(({ message, localInfo, remoteInfo }) => {
       report([text(message), localInfo.port === bound, remoteInfo.port, remoteInfo.size]);
       if (text(message) === 'heard moon') socket.send({ address: 'localhost', port: ${port}, message: new Uint8Array([1, 104, 105, 2]).buffer, offset: 1, length: 2 });
       else { socket.send({ address: '127.0.0.1', port: ${port}, message: 'x'.repeat(4096) }); socket.close(); }
     });
     socket.onClose(() => report('closed'));
     socket.send({ address: '127.0.0.1', port: ${port}, message: 'moon' });
     report(bound > 1023);`,
    FILES,
  );
  const reports = await probe.reported(6);
  for (const told of [
    true,
    'listening',
    ['heard moon', true, port, 10],
    ['heard hi', true, port, 8],
    'message is too long',
    'closed',
  ])
    expect(reports).toContainEqual(told);
});

test('udp: a message to another machine is an error, and so is what comes after the end', async () => {
  const probe = await bench.run(
    `const socket = wx.createUDPSocket(); socket.bind();
     socket.onError(({ errMsg }) => {
       report(errMsg);
       socket.close();
       if (errMsg !== 'socket is closed') socket.write({ address: '127.0.0.1', port: 40000, message: 'late' });
     });
     socket.connect({ address: '192.0.2.1', port: 40000 });
     socket.write({ address: '192.0.2.1', port: 40000, message: 'far' });`,
    FILES,
  );
  expect(await probe.reported(2)).toEqual(['192.0.2.1 is not this machine', 'socket is closed']);
});

test('raw sockets: a project that checks addresses reaches none', async () => {
  const probe = await bench.run(
    `const one = wx.createTCPSocket(); one.onError(({ errMsg }) => report(errMsg));
     const two = wx.createUDPSocket(); two.onError(({ errMsg }) => report(errMsg));
     one.connect({ address: '127.0.0.1', port: 40000 });
     two.send({ address: '127.0.0.1', port: 40000, message: 'moon' });`,
  );
  expect(await probe.reported(2)).toEqual(['address not in domain list', 'address not in domain list']);
});

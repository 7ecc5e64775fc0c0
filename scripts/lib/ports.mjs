import { connect, createServer } from 'node:net';

/** Whether something listens on this port of this machine already. */
export async function isTaken(port) {
  // On some systems a port of one address can be had although another process
  // has it on all addresses, so it is tried both ways.
  for (const host of ['127.0.0.1', '::1']) {
    if (await answers(port, host)) {
      return true;
    }
  }
  const problem = await listenOnce(port, '127.0.0.1');
  return problem === 'EADDRINUSE';
}

/** Whether this user may listen on the port at all. */
export async function isForbidden(port) {
  return (await listenOnce(port, '127.0.0.1')) === 'EACCES';
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function answers(port, host) {
  return new Promise(resolve => {
    const socket = connect({ port, host });
    const done = result => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1000, () => done(false));
    socket.on('connect', () => done(true));
    socket.on('error', () => done(false));
  });
}

function listenOnce(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.on('error', error => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Takes the network, other programs and native code from the thread that imports it, before it touches a foreign file:
 * nothing in a report has any business there. Whatever tries gets a `NoNetwork` error. No thread is started but that of pdf.js, which is
 * guarded alike. Node 20 has no permission for the network that could be withheld; all its ways out (http, fetch, tls, WebSocket) end in the functions replaced here.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { realpathSync } from 'node:fs';
import inspector from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import workerThreads from 'node:worker_threads';

class NoNetwork extends Error {
  name = 'NoNetwork';
  code = 'ERR_NO_NETWORK';
}

const take = (owner, names) => {
  for (const name of names) {
    if (typeof owner[name] !== 'function') continue; // of another version of Node
    // Not an arrow: it can be called as a constructor, too.
    function value() {
      throw new NoNetwork(`The reader of foreign files has no ${name}`);
    }
    Object.defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: true });
  }
};
const questions = (owner) => Object.keys(owner).filter((name) => /^(?:lookup|resolve|reverse)/.test(name));

take(net.Socket.prototype, ['connect']);
take(net.Server.prototype, ['listen']);
take(dgram.Socket.prototype, ['bind', 'connect', 'send']);
take(dns, questions(dns));
take(dns.promises, questions(dns.promises));
take(dns.Resolver.prototype, questions(dns.Resolver.prototype));
take(dns.promises.Resolver.prototype, questions(dns.promises.Resolver.prototype));
take(
  childProcess,
  Object.keys(childProcess).filter((name) => /^(?:exec|spawn|fork|_fork)/.test(name)),
);
take(childProcess.ChildProcess.prototype, ['spawn']);
take(inspector, ['open']);
take(process, ['binding', 'dlopen', 'execve', 'kill', '_linkedBinding']);
// Whoever loads it is told that it is experimental; nobody here uses it.
const { emitWarning } = process;
process.emitWarning = () => undefined;
take(process.getBuiltinModule('node:wasi'), ['WASI']);
process.emitWarning = emitWarning;

/** The one thread that there is: it loads this guard first. */
const OURS = fileURLToPath(new URL('pdf/pdfWorker.mjs', import.meta.url));
/** A thread has modules of its own: no other code gets one. */
class GuardedWorker extends workerThreads.Worker {
  constructor(script, options) {
    if (options?.eval || typeof script !== 'string' || realpathSync(script) !== OURS)
      throw new NoNetwork('The reader of foreign files has no other thread');
    super(script, options);
  }
}
Object.defineProperty(workerThreads, 'Worker', {
  value: GuardedWorker,
  writable: false,
  configurable: false,
  enumerable: true,
});
syncBuiltinESMExports();

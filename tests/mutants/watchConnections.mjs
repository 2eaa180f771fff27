/** Writes each connection that the importing process asks Node for into the file that ATLAS_WATCH names (watchedImport.ts). */
import dgram from 'node:dgram';
import { appendFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import process from 'node:process';

const log = process.env.ATLAS_WATCH;
writeFileSync(log, '', { flag: 'a' });

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function watched(...given) {
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  appendFileSync(log, `connect ${typeof first === 'object' ? (first.port ?? first.path) : first}\n`);
  return connect.apply(this, given);
};
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function watched(...given) {
  appendFileSync(log, 'datagram\n');
  return send.apply(this, given);
};

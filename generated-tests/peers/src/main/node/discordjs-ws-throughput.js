// usage: node discordjs-ws-throughput.js PORT; tells what it had used at each marker
const { REST } = require('@discordjs/rest');
const { WebSocketManager, WebSocketShardEvents, CompressionMethod } = require('@discordjs/ws');

const MARKERS = { 'the-clients-are-warm-now': 'WARM', 'this-was-the-last-one': 'END' };
const [port] = process.argv.slice(2);
const token = 'MQ.of.nobody';
const rest = new REST({ api: `http://127.0.0.1:${port}/api`, version: '10' }).setToken(token);
let compression = CompressionMethod.ZlibNative;
try {
  require('zlib-sync');
  compression = CompressionMethod.ZlibSync;
} catch {
  // Node's own will do.
}

const manager = new WebSocketManager({ token, intents: 1, compression, rest });
let events = 0;
manager.on(WebSocketShardEvents.Error, () => undefined);
manager.on(WebSocketShardEvents.Dispatch, (payload) => {
  events += 1;
  const marker = payload.t === 'MESSAGE_CREATE' && MARKERS[payload.d.content];
  if (marker) {
    const { user, system } = process.cpuUsage();
    const line = `${marker} ${process.hrtime.bigint()} ${(user + system) * 1000} ${events}\n`;
    process.stdout.write(line, () => marker === 'END' && process.exit(0));
  }
});
manager.connect();

// usage: node discordjs-ws.js HTTP-URL TOKEN; tells what it sees, a line each
const { REST } = require('@discordjs/rest');
const { WebSocketManager, WebSocketShardEvents, CompressionMethod } = require('@discordjs/ws');
const { tell } = require('./tell');

const [http, token] = process.argv.slice(2);
const rest = new REST({ api: `${http}api`, version: '10' }).setToken(token);
const manager = new WebSocketManager({
  token,
  intents: (1 << 0) | (1 << 9) | (1 << 15), // guilds, their messages, what these say
  compression: CompressionMethod.ZlibNative,
  rest,
});

manager.on(WebSocketShardEvents.Ready, () => tell('ready'));
manager.on(WebSocketShardEvents.Resumed, () => tell('resumed'));
manager.on(WebSocketShardEvents.Error, () => undefined);
manager.on(WebSocketShardEvents.Dispatch, (payload) => {
  if (payload.t === 'GUILD_CREATE') tell(`guild ${payload.d.id}`);
  if (payload.t === 'MESSAGE_CREATE') tell(`message ${payload.d.content}`);
});
manager.connect();

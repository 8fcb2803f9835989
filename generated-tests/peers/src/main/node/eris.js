// usage: node eris.js HTTP-URL TOKEN; tells what it sees, a line each
const Eris = require('eris');
const { tell } = require('./tell');

const [http, token] = process.argv.slice(2);

// Its REST calls go to one host by https only; of them it needs just the gateway's URL.
class Client extends Eris.Client {
  async getBotGateway() {
    const headers = { authorization: `Bot ${token}` };
    const response = await fetch(`${http}api/v10/gateway/bot`, { headers });
    return response.json();
  }
}

let compress = true;
try {
  require('zlib-sync');
} catch {
  compress = false;
}

const client = new Client(`Bot ${token}`, { maxShards: 'auto', intents: ['all'], compress });
// Guilds that come before it is ready are there without an event.
client.on('ready', () => {
  tell('ready');
  client.guilds.forEach((guild) => tell(`guild ${guild.id}`));
});
client.on('shardResume', () => tell('resumed'));
client.on('guildAvailable', (guild) => tell(`guild ${guild.id}`));
client.on('messageCreate', (message) => tell(`message ${message.content}`));
client.on('error', () => undefined);
client.connect();

/* The strongest emulator of another AWS service in Node, on disk, as the peer for durable work. */
const dynalite = require('dynalite');

const server = dynalite({ path: process.env.FOLDER, createTableMs: 0 });
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })}\n`);
});

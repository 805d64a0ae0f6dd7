// A stream for the live view, as server-sent events: `node examples/stream-server.mjs [PORT]`, then the address that it prints.
// The page must be built for it: `LIVE_HOSTS=127.0.0.1 npm run build`.
import { createServer } from 'node:http';

const port = Number(process.argv[2] ?? 8090);
const PER_SECOND = 20;

createServer((request, response) => {
  // The page is of another origin than this server.
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Access-Control-Allow-Origin': '*' });
  let at = 0;
  const timer = setInterval(() => {
    const value = 10 + 3 * Math.sin(at / 5) + Math.sin(at / 13) + 0.2 * Math.random();
    response.write(`data: ${JSON.stringify({ value, time: new Date().toISOString() })}\n\n`);
    at += 1;
  }, 1000 / PER_SECOND);
  request.on('close', () => clearInterval(timer));
}).listen(port, '127.0.0.1', () => console.log(`Streaming at http://127.0.0.1:${port}/`));

/**
 * Imported first by every program: the package brings the Node that it needs, but a machine without
 * a matching binary falls back to its own silently.
 */
const needed = [24, 15] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(
    `Support Center needs Node ${needed.join('.')} or newer; this is ${process.versions.node}. ` +
      'Run `npm ci` and start it with `npm start`, which uses the Node inside the package.\n',
  );
  process.exit(1);
}

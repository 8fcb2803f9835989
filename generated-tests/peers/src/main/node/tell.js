// The test reads these lines, and ends the process by closing its input.
process.stdin.on('end', () => process.exit(0)).resume();

exports.tell = (line) => process.stdout.write(`${line}\n`);

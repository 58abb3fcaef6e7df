/** The AWS CLI, called as people call it: an option for each member of the input. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { findAwsCli } from './find-programs.ts';
import { ClientFailure, programEnvironment } from './support-client.ts';
import type { Output, SupportCaller, Target } from './support-client.ts';

const kebab = (name: string): string =>
  name.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

function optionsOf(input: object): string[] {
  return Object.entries(input).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'boolean') return [value ? `--${kebab(name)}` : `--no-${kebab(name)}`];
    return [`--${kebab(name)}`, typeof value === 'string' ? value : JSON.stringify(value)];
  });
}

const errorLine = /An error occurred \((\w+)\) when calling the \w+ operation(?: \([^)]*\))?: ([^]*)/;

/** What `execFile` adds to the errors of programs that end badly. */
interface ProgramError {
  readonly stderr: string;
}

export function cliClient(target: Target): SupportCaller {
  const program = findAwsCli();
  const env = programEnvironment(target);
  const run = async (...words: string[]): Promise<Output> => {
    const parameters = ['--endpoint-url', target.url, '--output', 'json', 'support', ...words];
    try {
      const { stdout } = await promisify(execFile)(program, parameters, { env });
      // Every answer of the API is a JSON object; one without members is not printed.
      return stdout === '' ? {} : (JSON.parse(stdout) as Output);
    } catch (failure) {
      const { stderr = '' } = failure as Partial<ProgramError>; // from `execFile`
      const [, type, message = ''] = errorLine.exec(stderr) ?? [];
      // The shell knows errors by the word in the brackets.
      throw type === undefined ? failure : new ClientFailure(type, message.trim(), true);
    }
  };
  return {
    call: (operation, input) => run(kebab(operation), ...optionsOf(input)),
    async describeAllCases(pageSize) {
      const { cases } = await run('describe-cases', '--page-size', String(pageSize));
      return (cases as { caseId: string }[]).map(({ caseId }) => caseId); // by the model
    },
    close: () => undefined,
  };
}

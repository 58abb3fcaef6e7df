/** The same question to SQLite, to PostgreSQL and to the model. */
import { vi } from 'vitest';

import { engines } from '../../databases.ts';
import { keyOf } from '../accounts.ts';
import { startTestEmulator } from '../emulator.ts';
import type { Answer, StartedEmulator } from '../emulator.ts';
import type { Asked, Question } from './question.ts';
import { Names } from './ref.ts';
import { Refused, World, accountIds } from './world.ts';

interface System {
  readonly engine: string;
  readonly names: Names;
  started: StartedEmulator;
}

/** What is compared: an error by its kind, a success whole. */
interface Told {
  readonly status: number;
  readonly errorType: string | null;
  readonly output: unknown;
}

export interface Difference {
  readonly asked: Asked;
  readonly expected: unknown;
  readonly told: Readonly<Record<string, unknown>>;
}

async function ask(system: System, asked: Asked): Promise<Answer> {
  const { emulator } = system.started;
  switch (asked.kind) {
    case 'api':
      return emulator.call(asked.operation, system.names.fillIn(asked.input), keyOf(asked.owner));
    case 'desk':
      return emulator.callDesk(system.names.fillIn(asked.input), accountIds[asked.owner]);
    case 'clock':
      return success(await emulator.control('clock', { advanceSeconds: asked.seconds }));
    case 'restart':
      system.started = await system.started.restart();
      return success({});
  }
}

function success(output: Record<string, unknown>): Answer {
  return { status: 200, errorType: null, message: null, requestId: null, output };
}

function answerOf(world: World, question: Question): Told {
  try {
    return { status: 200, errorType: null, output: question.answer(world) };
  } catch (error) {
    if (error instanceof Refused) return { status: 400, errorType: error.errorType, output: null };
    throw error;
  }
}

export class Systems {
  readonly world = new World();
  readonly #systems: readonly System[];

  private constructor(systems: readonly System[]) {
    this.#systems = systems;
  }

  static async start(): Promise<Systems> {
    return new Systems(
      await Promise.all(
        engines.map(async (engine) => ({
          engine,
          names: new Names(),
          started: await startTestEmulator(engine),
        })),
      ),
    );
  }

  /** Asks all of them; the difference, or null where all say the same. */
  async compare(
    question: Question,
    isSame: (one: unknown, other: unknown) => boolean,
  ): Promise<Difference | null> {
    vi.setSystemTime(Date.now() + question.tick);
    const expected = answerOf(this.world, question);
    const answers = await Promise.all(
      this.#systems.map(async (system) => {
        const { status, errorType, message, output } = await ask(system, question.asked);
        const told = {
          status,
          errorType,
          output: status === 200 ? system.names.read(expected.output, output) : null,
        };
        return { engine: system.engine, told, message };
      }),
    );
    const [first] = answers;
    const areSame = answers.every(
      ({ told, message }) => isSame(told, expected) && message === first?.message,
    );
    if (areSame) return null;
    const told = Object.fromEntries(
      answers.map((each) => [each.engine, { ...each.told, message: each.message }]),
    );
    return { asked: question.asked, expected, told };
  }

  async stop(): Promise<void> {
    await Promise.all(this.#systems.map(({ started }) => started.stop()));
  }
}

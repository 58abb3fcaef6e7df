import { useIntl } from 'react-intl';
import { Link } from 'react-router';

import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import type { Queue } from './queues.ts';

export function queueName(text: Text, { known, view }: Queue): string {
  return known === null ? (view?.name ?? '') : text(`review.queue.${known}`);
}

export function queueHint(text: Text, { known, view }: Queue): string {
  if (known !== null) return text(`review.queue.${known}.text`);
  return view?.groupName === undefined
    ? text('review.queue.own.text')
    : text('review.queue.group.text', { group: view.groupName });
}

interface QueueLinksProps {
  readonly queues: readonly Queue[];
  /** In their order; undefined until they are counted. */
  readonly counts: readonly number[] | undefined;
  readonly current: string;
  readonly account: string | undefined;
  readonly size: number | undefined;
}

/** Every queue with its number of cases. */
export function QueueLinks({ queues, counts, current, account, size }: QueueLinksProps) {
  const text = useText();
  const intl = useIntl();
  return (
    <nav aria-label={text('review.queues')}>
      <ul className="sc-queues">
        {queues.map((queue, index) => {
          const count = counts?.[index];
          return (
            <li key={queue.id}>
              <Link
                to={paths.review({ queue: queue.id, account, size })}
                aria-current={queue.id === current ? 'page' : undefined}
                title={queueHint(text, queue)}
              >
                <span>{queueName(text, queue)}</span>{' '}
                <span className={count === 0 ? 'sc-queue-count sc-queue-zero' : 'sc-queue-count'}>
                  {count === undefined ? '' : intl.formatNumber(count)}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

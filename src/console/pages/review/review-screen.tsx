import './review.css';

import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from 'react-router';

import { searchAt } from '../../api/search-input.ts';
import { AppButton } from '../../components/app-button.tsx';
import { Page } from '../../components/page.tsx';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import type { ReadReviewQuery } from '../../review-query.ts';
import { CaseListPage } from '../cases/case-list-page.tsx';
import { EmptyQueue, GoneQueue } from './empty-queue.tsx';
import { queueHint, QueueLinks, queueName } from './queue-links.tsx';
import { QueueMenu } from './queue-menu.tsx';
import { type Queue, queueSearch } from './queues.ts';
import { useQueues } from './use-queues.ts';

export interface ReviewScreenProps {
  readonly query: ReadReviewQuery;
  /** Rows of a page. */
  readonly size: number;
}

export function ReviewScreen({ query: { queue: name, list: query }, size }: ReviewScreenProps) {
  const text = useText();
  const { account } = query;
  const { current, isGone, ...known } = useQueues(name, account);
  if (current) return <QueueScreen {...known} queue={current} query={query} size={size} />;
  return (
    <Page title={text('review.title')}>
      <QueueLinks {...known} current="" account={account} size={query.size} />
      {isGone ? <GoneQueue account={account} /> : <Skeleton />}
    </Page>
  );
}

/** As long as nobody knows which queue has something. */
function Skeleton() {
  return (
    <div aria-busy="true">
      {[0, 1, 2, 3].map((row) => (
        <span key={row} className="sc-skeleton" />
      ))}
    </div>
  );
}

interface QueueScreenProps extends Pick<ReturnType<typeof useQueues>, 'queues' | 'counts' | 'groups'> {
  readonly queue: Queue;
  readonly query: ReadReviewQuery['list'];
  readonly size: number;
}

/** The order of a queue, where the address names none. */
function orderIn({ order }: ReadReviewQuery['list'], { search }: Queue) {
  return order ?? { by: search.sort ?? 'timeUpdated', descending: search.descending ?? true };
}

function QueueScreen({ queue, queues, counts, groups, query, size }: QueueScreenProps) {
  const text = useText();
  const navigate = useNavigate();
  const { account, words, filters, page } = query;
  const search = queueSearch(queue.search, query);
  const isFiltered = words.length + filters.length > 0;
  return (
    <CaseListPage
      title={text('review.title')}
      query={query}
      input={{ ...searchAt(search, useNow()), from: (page - 1) * size, size }}
      size={size}
      order={orderIn(query, queue)}
      tableName={() => text('review.table', { queue: queueName(text, queue) })}
      action={<AppButton to={paths.reviewNumbers({ account })}>{text('review.numbers')}</AppButton>}
      renderHead={(fresh) => (
        <SpaceBetween size="l">
          <QueueLinks
            queues={queues}
            counts={counts}
            current={queue.id}
            account={account}
            size={query.size}
          />
          <div className="sc-queue-tools">
            <div>
              <h2>{queueName(text, queue)}</h2>
              <p>{queueHint(text, queue)}</p>
            </div>
            <SpaceBetween direction="horizontal" size="xs" alignItems="center">
              {fresh}
              <QueueMenu
                key={queue.id}
                view={queue.view}
                search={search}
                isFiltered={isFiltered}
                groups={groups}
              />
            </SpaceBetween>
          </div>
        </SpaceBetween>
      )}
      renderEmpty={() => <EmptyQueue queue={queue.id} account={account} isFiltered={isFiltered} />}
      onGo={(change) => {
        const { order, size: chosen } = query;
        const kept = { queue: queue.id, account, words, filters, order, size: chosen };
        void navigate(paths.review({ ...kept, page: 1, ...change }));
      }}
    />
  );
}

import './review.css';

import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import { caseViewsQuery } from '../../api/case-views.ts';
import { searchAt } from '../../api/search-input.ts';
import { AppButton } from '../../components/app-button.tsx';
import { Page } from '../../components/page.tsx';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import type { ReadReviewQuery } from '../../review-query.ts';
import { CaseListPage } from '../cases/case-list-page.tsx';
import { shownViews } from '../cases/case-views.tsx';
import { EmptyQueue, GoneQueue } from './empty-queue.tsx';
import { queueHint, QueueLinks, queueName } from './queue-links.tsx';
import { QueueMenu } from './queue-menu.tsx';
import { type Queue, queueSearch, queuesOf } from './queues.ts';

export interface ReviewScreenProps {
  readonly query: ReadReviewQuery;
  /** Rows of a page. */
  readonly size: number;
}

/** All queues, and the one that is meant; null: it is not there. */
function useQueues(name: string | undefined) {
  const { data } = useQuery(caseViewsQuery());
  const queues = queuesOf(shownViews(data?.views));
  const current = name === undefined ? queues[0] : queues.find(({ id }) => id === name);
  return { queues, current: current ?? null, groups: data?.groups ?? [], isKnown: data !== undefined };
}

export function ReviewScreen({ query: { queue: name, list: query }, size }: ReviewScreenProps) {
  const text = useText();
  const { queues, current, groups, isKnown } = useQueues(name);
  const { account } = query;
  return (
    <>
      {current === null ? (
        <Page title={text('review.title')}>
          <QueueLinks queues={queues} current="" account={account} size={query.size} />
          {isKnown && <GoneQueue account={account} />}
        </Page>
      ) : (
        <QueueScreen queue={current} queues={queues} groups={groups} query={query} size={size} />
      )}
    </>
  );
}

interface QueueScreenProps extends Pick<ReturnType<typeof useQueues>, 'queues' | 'groups'> {
  readonly queue: Queue;
  readonly query: ReadReviewQuery['list'];
  readonly size: number;
}

/** The order of a queue, where the address names none. */
function orderIn({ order }: ReadReviewQuery['list'], { search }: Queue) {
  return order ?? { by: search.sort ?? 'timeUpdated', descending: search.descending ?? true };
}

function QueueScreen({ queue, queues, groups, query, size }: QueueScreenProps) {
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
          <QueueLinks queues={queues} current={queue.id} account={account} size={query.size} />
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

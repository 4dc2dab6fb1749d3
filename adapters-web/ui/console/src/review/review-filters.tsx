import type { ReviewedPerson } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { REVIEW_FILTERS, reviewFilter, type ReviewFilter } from './review-filter.ts';
import classes from './review.module.css';

interface ReviewFiltersProps {
  people: readonly ReviewedPerson[];
  chosen: ReviewFilter;
  onChoose: (filter: ReviewFilter) => void;
}

/** Whom to look at, with how many there are of each. */
export function ReviewFilters({ people, chosen, onChoose }: ReviewFiltersProps) {
  const { words, format } = useWords();
  const text = words.accessReview;
  return (
    <div className={classes['filters']} role="group" aria-label={text.show}>
      {REVIEW_FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          className={classes['filter']}
          aria-pressed={filter === chosen}
          onClick={() => onChoose(filter)}
        >
          {text.filters[filter]}{' '}
          <span className={classes['many']}>
            {format.number(people.filter((person) => reviewFilter(filter, person)).length)}
          </span>
        </button>
      ))}
    </div>
  );
}

import { Checkbox } from '@mantine/core';
import classes from './people.module.css';

interface ChoicesProps {
  legend: string;
  all: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Some of a list, each with a box to tick. */
export function Choices({ legend, all, chosen, onChange }: ChoicesProps) {
  if (all.length === 0) return null;
  return (
    <fieldset className={classes['choices']}>
      <legend>{legend}</legend>
      {all.map(({ id, name }) => (
        <Checkbox
          key={id}
          size="sm"
          label={name}
          checked={chosen.includes(id)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </fieldset>
  );
}

import { CircleCheck, CircleDashed } from 'lucide-react';
import { useWords } from '../words/use-words.ts';
import { SHORTEST_PASSWORD } from './check-password.ts';
import classes from './entry-frame.module.css';

interface PasswordRuleProps {
  id: string;
  longEnough: boolean;
  hasDigit: boolean;
}

/** The rule in full, each part ticked off as it is met; never by colour alone. */
export function PasswordRule({ id, longEnough, hasDigit }: PasswordRuleProps) {
  const { words } = useWords();
  const parts = [
    { text: words.welcome.ruleLength(SHORTEST_PASSWORD), met: longEnough },
    { text: words.welcome.ruleDigit, met: hasDigit },
  ];
  return (
    <div id={id}>
      <p className={classes['ruleHeading']}>{words.welcome.ruleHeading}</p>
      <ul className={classes['rule']}>
        {parts.map(({ text, met }) => (
          <li key={text} data-met={met}>
            {met ? (
              <CircleCheck size={15} aria-hidden="true" />
            ) : (
              <CircleDashed size={15} aria-hidden="true" />
            )}
            {text}
            <span className="visually-hidden">({met ? words.welcome.met : words.welcome.notMet})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { CircleCheck, CircleDashed } from 'lucide-react';
import { useWords } from '../words/use-words.ts';
import classes from './entry-frame.module.css';

interface PasswordRuleProps {
  id: string;
  parts: readonly { text: string; met: boolean }[];
}

/** The rule in full, each part ticked off as it is met; never by colour alone. */
export function PasswordRule({ id, parts }: PasswordRuleProps) {
  const { words } = useWords();
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

import type { CareerPath } from '../../../shared/career-paths';
import { pathQuestions } from '../../../shared/path-questions';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Section } from '../../ui/Section';
import { writePhrase } from './phrase';
import styles from './PathQuestions.module.css';

/** What people ask about a path, answered from its data; one opens at a time or all, as one likes. */
export function PathQuestions({ careerPath }: { readonly careerPath: CareerPath }) {
  const text = useText();
  const format = useFormat();
  return (
    <Section title={text('path.questions')} note={text('path.questions.note')}>
      <div className={styles.questions}>
        {pathQuestions(careerPath).map(({ key, question, answer, items }) => (
          <details key={key} className={styles.question}>
            <summary>{writePhrase(question, text, format)}</summary>
            <div className={styles.answer}>
              <p>{answer.map((sentence) => writePhrase(sentence, text, format)).join(' ')}</p>
              {items.length === 0 ? null : (
                <ul>
                  {items.map((item, index) => (
                    <li key={index}>{writePhrase(item, text, format)}</li>
                  ))}
                </ul>
              )}
            </div>
          </details>
        ))}
      </div>
    </Section>
  );
}

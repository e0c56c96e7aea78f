import { ageInWords, dayInWords } from '../../lib/age';

/** A point in time as its age, with the day for those who point at it. */
export const Age = (props: { time: string }) => (
  <time dateTime={props.time} title={dayInWords(props.time)}>
    {ageInWords(props.time, Date.now())}
  </time>
);

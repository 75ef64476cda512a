/** What invented notes are made of. In braces what is filled in; all else is common language. */
export const TEMPLATES: readonly string[] = `
{A} said that {b} never listens when the subject is money.
{B} withdrew as soon as {a} raised her voice.
Couple seen together for session {n}. {A} tearful, {B} flat and guarded.
{A}'s mother, {friend}, moved in with them on {date}.
"{a}, I can't do this again," {b} said, looking at the floor.
"Will you listen to me?" {A} asked.
I hope they will try the softened startup this week.
They may need more time before we name the cycle.
{friend} from {employer} keeps texting {b} late at night.
{A} works nights at {employer} and {B} feels alone with the children.
{child} has started wetting the bed again; {school} called on {date}.
Grew up in {place}; moved to {town} in 2014 for work.
They met in {place} when both were students.
{B} drove to {place} without telling anyone.
Contact: {phone}, {email}.
Emergency contact is {friend_full}, {phone}.
Please send the summary to {address}.
They still own the flat at {address} and argue about selling it.
Referred by Dr. {last}, who is treating {a} for insomnia.
Spoke with Ms {last} from {school} about {child}.
{A_full} and {B_full} attended; {friend} waited outside.
pt reports {a} slept on the couch since {date}, {b} denies
spoke to {a} by phone, {b} did not pick up
talked to {friend} about it and told {b} afterwards
my sister {friend} thinks we should split up
so {a} and {b} had another fight about the dishes lol
i told {b} that i feel invisible, he just shrugged
can you ask {friend} if thursday works
{b} said ok but {a} wasn't sure
The dog, {pet}, hides under the table when they fight.
{A} and {B} both described feeling like roommates.
Will {a} come to the next session? Unclear.
{a}? No, {b} has not called since Friday.
Pursuer: {A}. Distancer: {B}. Trigger: the phone on the table.
H ({B}) stonewalled; W ({A}) pursued. Repair attempt by {b}, accepted.
{A_initial}. said she was done; {B} asked for a pause.
Her grandmother is {age} and lives in {place}.
SSN {ssn}, insurance ID {code}.
{a} posts about the marriage as {handle} and {b} found out.
Homework: one turn toward each other a day, ten minutes, no phones.
Both partners reported fewer fights and more repair this week.
She described a wave of shame, then anger, then nothing.
He said he shuts down because nothing he says is ever right.
Anxiety remains high; sleep is poor; no safety concerns were reported.
We practised slowing down and naming the softer feeling underneath.
The argument began on Tuesday over dishes and ended in silence.
I asked each of them to say what they long for. It took a while.
Next session in two weeks; they will try the time-out as agreed.
It was {B} who reached out first, which surprised {A}.
{A} blames {B}'s brother {friend}; {b} defends him.
According to {a}, the affair began in {month_year}.
Their anniversary is on {date}, and {b} forgot it again.
{friend_full} officiated at the wedding in {place}.
Neither {a} nor {b} wants to leave {town}.
The kids, {child} and {child2}, stay with {friend} every other weekend.
Last Christmas in {place} was the low point, says {A}.
{B} felt judged. {A} felt abandoned. Both felt alone.
Between {a} and {b} there is still a lot of warmth.
Mark the date, I told them, and write it down.
Grace under pressure is not what he calls it.
May I say something? he asked, and she nodded.
She rose from the sofa and left the room.
{A} hates it when {b} jokes about {friend}.
Since the move from {place}, {A} has not found work.
`
  .trim()
  .split("\n");

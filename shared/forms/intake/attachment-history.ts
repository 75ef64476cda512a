import { type Form, formSchema } from "../form.ts";
import { afterYesTo, inWords, which, whichOnes, yesOrNo } from "./ask.ts";
import { eventGroups } from "./life-events.ts";

const PEOPLE = {
  mother: "My mother",
  father: "My father",
  "both-parents": "Both parents",
  grandparent: "A grandparent",
  sibling: "A brother or sister",
  "other-adult": "Another grown-up",
  animal: "An animal, or a thing I held on to",
  nobody: "Nobody; I managed by myself",
};

/** Whom somebody could turn to, then and now. Each partner answers alone. Our own wording; nothing here is scored. */
export const ATTACHMENT_HISTORY: Form = formSchema.parse({
  id: "attachment-history",
  version: 1,
  title: "Whom you could turn to",
  introduction:
    "How we reach for each other today has a history. These questions ask about yours: who was there, and who was not. Some may touch something. You can pause, leave any of them out, or come back another day. Your therapist reads your answers; your partner does not, unless you agree.",
  answeredBy: "partner",
  sharing: "private-to-partner",
  sections: [
    {
      title: "The home you grew up in",
      questions: [
        inWords(
          "household",
          "The household",
          "Who lived with you when you were a child, and what was it like to come home?",
        ),
        inWords(
          "mood",
          "The mood at home",
          "When the grown-ups disagreed, what did a child in that home see and hear?",
        ),
        which("place", "My place", "What was your part in the family?", {
          quiet: "The quiet one",
          helper: "The one who helped",
          bright: "The one who did well",
          loud: "The one who got into trouble",
          bridge: "The one who kept the peace",
        }),
      ],
    },
    {
      title: "When you needed someone",
      introduction: "Think of yourself at about the age of six to ten.",
      questions: [
        whichOnes("turned-to", "Turned to", "When you were hurt, ill or upset, whom did you go to?", PEOPLE),
        inWords(
          "what-happened",
          "What happened then",
          "What happened when you went? Tell one time you remember.",
        ),
        inWords("not-gone", "When not", "And if you did not go to anyone, what did you do instead?"),
        yesOrNo("held", "Held", "Do you remember being held or comforted?"),
        inWords("held-how", "How", "Who held you, and what did it feel like?", afterYesTo("held")),
        inWords(
          "safe-people",
          "Safe people",
          "Who else was good to you: a neighbour, a teacher, a friend’s family?",
        ),
      ],
    },
    {
      title: "When it was not safe",
      introduction: "Answer only as far as you want to today.",
      questions: [
        yesOrNo("rejected", "Turned away", "Were there times when you felt unwanted or turned away?"),
        inWords(
          "rejected-what",
          "What it was like",
          "What was it like, and what did you make of it?",
          afterYesTo("rejected"),
        ),
        yesOrNo("afraid", "Afraid", "Was there somebody at home you were afraid of?"),
        inWords("afraid-what", "What you did", "What did you do to get through it?", afterYesTo("afraid")),
        yesOrNo(
          "looked-after",
          "Looking after",
          "Did you have to look after a parent, or be grown-up too early?",
        ),
        inWords("looked-after-what", "How", "What was yours to carry?", afterYesTo("looked-after")),
      ],
    },
    {
      title: "Losses, separations, turning points",
      introduction:
        "Anything that changed who was there for you: a death, a parent moving out, a hospital stay, a new school; and also the good turns, such as somebody who came into your life. One at a time, in any order.",
      questions: eventGroups(),
    },
    {
      title: "What became of it",
      questions: [
        inWords(
          "mourning",
          "Mourning",
          "When you lost somebody, how was it mourned in your family? Was there room for you in it?",
        ),
        inWords(
          "ties-now",
          "These ties now",
          "How did the ties to your parents or the people who raised you change, and how are they now?",
        ),
        which("lesson", "About needing people", "What did all this teach you about needing other people?", {
          "they-come": "If I call, somebody comes",
          "call-louder": "I have to call loudly, or nobody comes",
          "rely-on-me": "It is better to rely on myself",
          careful: "People come close, and then it gets dangerous",
        }),
        inWords(
          "past-partners",
          "Earlier partners",
          "In earlier relationships: who reached, who left, and how did they end?",
        ),
        whichOnes("comfort-now", "Comfort now", "Where do you go for comfort today?", {
          partner: "To my partner",
          friend: "To a friend",
          family: "To my family",
          work: "Into work, sport or doing things",
          alone: "I want to be alone with it",
          faith: "To my faith",
        }),
        inWords("reach-now", "Reaching now", "When you need your partner today, how could they tell?"),
        inWords("other", "Anything else", "Is there anything else your therapist should know?"),
      ],
    },
  ],
});

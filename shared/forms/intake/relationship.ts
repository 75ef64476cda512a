import { type Form, formSchema } from "../form.ts";
import { afterYesTo, howMuch, inALine, inWords, which, whichOnes, yesOrNo } from "./ask.ts";

/** What the two have been to each other, as one of them tells it, or both together. Our own wording. */
export const RELATIONSHIP: Form = formSchema.parse({
  id: "relationship",
  version: 1,
  title: "The two of you",
  introduction:
    "These questions are about your relationship: how it began, what has carried it, and what hurts. There is no right way to tell it. Leave out what you would rather say in the room. Your therapist reads your answers; your partner does not, unless you agree.",
  answeredBy: "either",
  sharing: "private-to-partner",
  sections: [
    {
      title: "How you came together",
      introduction: "Begin wherever the story begins for you.",
      questions: [
        inWords("meeting", "How they met", "How did you meet, and what drew you to each other?"),
        inALine("together-since", "Together since", "Since when have you been a couple?", {
          hint: "A year is enough.",
        }),
        whichOnes("living", "Living", "What is true for you two at the moment?", {
          "one-home": "We share one home",
          "two-homes": "We live in two homes",
          married: "We are married or in a registered partnership",
          children: "There are children in our life",
          apart: "We are apart for now, and deciding",
        }),
        inWords("good-times", "Good times", "When were you two at your best? What was different then?"),
        inWords(
          "turning-points",
          "Turning points",
          "Which moments changed something between you, for better or worse?",
          {
            hint: "A move, a birth, an illness, a job, something said that could not be unsaid.",
          },
        ),
      ],
    },
    {
      title: "What brings you here",
      questions: [
        inWords("concern", "Main concern", "What worries you most about the two of you?"),
        inWords(
          "partner-concern",
          "The partner’s concern",
          "And what, do you think, worries your partner most?",
        ),
        which("since-when", "Since when", "How long has it been like this?", {
          weeks: "For some weeks",
          months: "For some months",
          years: "For years",
          always: "In a way, from the start",
        }),
        howMuch("commitment", "Staying", "How much do you want to stay in this relationship?", [
          "I am on my way out",
          "I want to stay",
        ]),
        inWords("ambivalence", "In two minds", "If a part of you is unsure, what does that part say?"),
      ],
    },
    {
      title: "When it gets difficult",
      introduction: "Think of the last time it went wrong between you, even a small time.",
      questions: [
        inWords("conflict", "How conflict goes", "How does it usually start, and how does it usually end?"),
        which("first-move", "My first move", "When it gets tense, what do you mostly do first?", {
          "toward-talk": "I want to talk about it now",
          "toward-louder": "I get louder, or I insist",
          "away-quiet": "I go quiet",
          "away-leave": "I leave the room, or keep busy",
          please: "I give in so that it is over",
        }),
        inWords(
          "afterwards",
          "Afterwards",
          "How do you find your way back to each other, and how long does it take?",
        ),
        yesOrNo("injury", "An injury", "Is there something that happened between you that still hurts?", {
          hint: "A betrayal, a lie, a moment in which you needed your partner and were alone.",
        }),
        inWords(
          "injury-what",
          "What happened",
          "What would you like your therapist to know about it?",
          afterYesTo("injury"),
        ),
        yesOrNo(
          "injury-spoken",
          "Spoken about",
          "Have you two been able to speak about it?",
          afterYesTo("injury"),
        ),
      ],
    },
    {
      title: "Everyday life",
      questions: [
        howMuch("affection", "Affection", "How content are you with the tenderness between you?", [
          "I miss it badly",
          "fully content",
        ]),
        howMuch("sex", "Sex", "How content are you with your sexual life together?", ["not at all", "fully"]),
        inWords("intimacy", "Closeness in touch", "What would you wish for here, if it were easy to ask?"),
        inWords("money", "Money", "How do you two decide about money, and what does that lead to?"),
        inWords("roles", "Who does what", "Who does what at home, and how did it come to be that way?"),
        yesOrNo("parenting", "Parents", "Are you raising children, together or each of you?"),
        inWords(
          "parenting-what",
          "Raising children",
          "Where do you pull together as parents, and where apart?",
          afterYesTo("parenting"),
        ),
        inWords(
          "families",
          "Families",
          "What part do your families, and earlier partners, play in your life now?",
        ),
        inWords(
          "culture",
          "Culture and faith",
          "Which customs, languages or beliefs matter to you, and do you share them?",
        ),
      ],
    },
    {
      title: "What could help",
      questions: [
        yesOrNo("earlier-help", "Earlier help", "Have you had help as a couple before?"),
        inWords(
          "earlier-help-what",
          "How it was",
          "What was useful about it, and what was not?",
          afterYesTo("earlier-help"),
        ),
        inWords("strengths", "Strengths", "What works between you two, even now?"),
        inWords("goals", "Goals", "How would you notice that coming here was worth it?"),
        inWords("other", "Anything else", "Is there anything nobody has asked you, and should?"),
      ],
    },
  ],
});

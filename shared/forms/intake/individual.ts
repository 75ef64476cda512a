import { type Form, formSchema } from "../form.ts";
import { afterYesTo, howMuch, inALine, inWords, which, whichOnes, yesOrNo } from "./ask.ts";

const OFTEN = {
  never: "Never",
  seldom: "Now and then",
  weekly: "Most weeks",
  daily: "Most days",
};
const whenNotNever = (question: string) => ({
  showWhen: {
    all: [
      { question, operator: "exists", value: true },
      { question, operator: "!=", value: "never" },
    ],
  },
});

/** How somebody is, apart from the couple. Each partner answers alone. Our own wording; nothing here is scored. */
export const INDIVIDUAL: Form = formSchema.parse({
  id: "individual",
  version: 1,
  title: "About you",
  introduction:
    "This page is about you alone: how you are, and what your therapist should know to work with you safely. You may leave out anything. Your therapist reads your answers; your partner does not, unless you agree.",
  answeredBy: "partner",
  sharing: "private-to-partner",
  sections: [
    {
      title: "How you are",
      questions: [
        howMuch("mood", "Mood", "How has your mood been in the last two weeks?", ["very low", "very good"]),
        howMuch("worry", "Worry", "How much have worry or tension been with you?", [
          "hardly",
          "all the time",
        ]),
        howMuch("sleep", "Sleep", "How do you sleep?", ["badly", "well"]),
        inWords("mood-words", "In own words", "How would you put it in your own words?"),
        inWords("support", "Who supports you", "Who, besides your partner, is there for you?"),
      ],
    },
    {
      title: "Dark thoughts",
      introduction:
        "We ask everyone. Your therapist may not read this straight away. If you are in danger now, tell them at once, or call your local emergency number.",
      questions: [
        which("dying", "Thoughts of dying", "Have you thought lately that you would rather not be alive?", {
          no: "No",
          passing: "As a passing thought",
          often: "Often",
          plan: "Yes, and I have thought about how",
        }),
        inWords("dying-what", "What helps", "What keeps you here, and what helps when it is bad?", {
          showWhen: {
            all: [
              { question: "dying", operator: "exists", value: true },
              { question: "dying", operator: "!=", value: "no" },
            ],
          },
        }),
        yesOrNo(
          "dying-before",
          "Earlier attempt",
          "Have you ever tried to end your life, or hurt yourself on purpose?",
        ),
        inALine("dying-when", "When", "When was that?", afterYesTo("dying-before")),
      ],
    },
    {
      title: "Alcohol, drugs, medicines",
      questions: [
        which("alcohol", "Alcohol", "How often do you drink alcohol?", OFTEN),
        inWords(
          "alcohol-what",
          "How much",
          "How much is it then, and does anyone worry about it, you included?",
          whenNotNever("alcohol"),
        ),
        which("drugs", "Drugs", "How often do you use cannabis or other drugs?", OFTEN),
        inWords(
          "drugs-what",
          "Which, how much",
          "Which, and what do they do for you?",
          whenNotNever("drugs"),
        ),
        whichOnes("habits", "Other habits", "Does any of these take more room than you like?", {
          gambling: "Gambling",
          gaming: "Gaming",
          screens: "Phone or screens",
          porn: "Pornography",
          work: "Work",
          spending: "Spending money",
          food: "Eating, or not eating",
        }),
        yesOrNo("medicines", "Medicines", "Do you take any medicines regularly?"),
        inWords("medicines-what", "Which", "Which ones, and what for?", afterYesTo("medicines")),
      ],
    },
    {
      title: "Health, body and mind",
      questions: [
        inWords(
          "health",
          "Health",
          "Is there an illness, a pain or a disability that matters in your life together?",
        ),
        yesOrNo(
          "neurodivergence",
          "Neurodivergence",
          "Are you autistic, or do you have ADHD or something alike, diagnosed or suspected?",
        ),
        inWords(
          "neurodivergence-what",
          "What helps",
          "What should your therapist know, so that sessions suit you?",
          {
            hint: "Pauses, written words, less light, one question at a time.",
            ...afterYesTo("neurodivergence"),
          },
        ),
        yesOrNo("treatment", "Treatment", "Are you in therapy or psychiatric treatment, or have you been?"),
        inWords("treatment-what", "Where, what for", "Where, when, and what for?", afterYesTo("treatment")),
      ],
    },
    {
      title: "What was too much",
      introduction: "You need not tell any details here. It is enough to say that there is something.",
      questions: [
        yesOrNo(
          "trauma",
          "Something too much",
          "Have you lived through something that was too much, and still comes back?",
        ),
        whichOnes(
          "trauma-signs",
          "How it comes back",
          "How does it come back?",
          {
            pictures: "Pictures or sounds",
            dreams: "Dreams",
            body: "In my body",
            alarm: "I am quickly on alert",
            numb: "I go numb, or feel far away",
            avoid: "I keep away from whatever reminds me",
          },
          afterYesTo("trauma"),
        ),
        inWords(
          "trauma-what",
          "As much as I want",
          "Write as much about it as you want your therapist to know.",
          afterYesTo("trauma"),
        ),
      ],
    },
    {
      title: "Between you and your therapist",
      questions: [
        inWords(
          "not-shared",
          "Not to be shared",
          "Is there anything you tell your therapist here that must not reach your partner?",
          {
            hint: "Your therapist will tell you how they deal with what only one of you has told them.",
          },
        ),
        inWords(
          "hope",
          "Hope for oneself",
          "What do you hope for yourself, whatever becomes of the two of you?",
        ),
        inWords("other", "Anything else", "Is there anything else?"),
      ],
    },
  ],
});

import { type Form, formSchema } from "./form.ts";

const ALONE = { question: "alone", operator: "=", value: true };

const OPTIONS = [
  { value: "no", label: "No" },
  { value: "before", label: "In the past, not any more" },
  { value: "now", label: "Yes, in the past year" },
  { value: "rather-talk", label: "I would rather talk about it" },
];
const NOT_SURE = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
  { value: "not-sure", label: "I am not sure" },
];

const askedOf = (id: string, label: string, text: string) => ({
  id,
  label,
  text,
  kind: "choice",
  options: OPTIONS,
});
const onceOrNow = (question: string) => ({
  any: ["before", "now", "rather-talk"].map((value) => ({ question, operator: "=", value })),
});

/**
 * What each partner is asked alone before any joint work. Nothing has to be answered, and nothing beyond the first
 * question is asked of somebody who is not alone with it. Our own wording.
 */
export const SAFETY_SCREEN: Form = formSchema.parse({
  id: "safety-screen",
  version: 1,
  title: "For you alone",
  introduction:
    "These questions are about how safe life is between the two of you. Everyone who comes here is asked them, each by themselves. Your partner never sees what you answer: not on a screen, not on paper. Leave out whatever you like. You can stop at any point.",
  answeredBy: "partner",
  sharing: "private-to-clinician",
  handling: "individual-only",
  sections: [
    {
      title: "First",
      questions: [
        {
          id: "alone",
          kind: "yes-no",
          label: "Alone with it",
          text: "Are you by yourself with this screen, and free to answer as it is?",
        },
        {
          id: "not-alone",
          kind: "display",
          text: "Then leave the rest for now. Press “I am done” and give the screen back. You will be asked again at a better moment, and nobody learns why it was short.",
          showWhen: { question: "alone", operator: "=", value: false },
        },
      ],
    },
    {
      title: "How it is at home",
      showWhen: ALONE,
      questions: [
        askedOf("fear", "Fear", "Are you afraid of your partner, of something they might say or do?"),
        {
          id: "fear-of-what",
          kind: "long-text",
          label: "Afraid of",
          text: "What are you afraid might happen?",
          hint: "As much or as little as you like.",
          showWhen: onceOrNow("fear"),
        },
        askedOf(
          "watching-out",
          "Watching out",
          "Do you leave things unsaid or undone because of how your partner would take it?",
        ),
        {
          id: "own-wish",
          kind: "yes-no",
          label: "Own wish",
          text: "Is it your own wish to come here together?",
        },
      ],
    },
    {
      title: "When it goes badly",
      showWhen: ALONE,
      questions: [
        askedOf(
          "hurt",
          "Hurt by the partner",
          "Has your partner done something to your body in anger: a push, a grip, a blow, something thrown?",
        ),
        {
          id: "injury",
          kind: "choice",
          label: "Injury",
          text: "Did it leave a mark, an injury or a pain that stayed?",
          options: NOT_SURE,
          showWhen: onceOrNow("hurt"),
        },
        askedOf(
          "throat",
          "Neck or throat",
          "Has your partner pressed on your neck or throat, or kept you from breathing?",
        ),
        {
          id: "throat-care",
          kind: "display",
          text: "Please tell your therapist about this today. Pressure on the neck can do harm that shows only days later: if it was recent, a doctor should look at it.",
          showWhen: onceOrNow("throat"),
        },
        askedOf("hurt-partner", "Hurt the partner", "Have you done anything like that to your partner?"),
        {
          id: "weapon",
          kind: "choice",
          label: "Weapon within reach",
          text: "Is there a weapon at home, or one that either of you could easily get?",
          options: NOT_SURE,
        },
        askedOf(
          "weapon-shown",
          "Weapon shown or used",
          "Was a weapon, or some object in its place, ever used or held up to frighten?",
        ),
      ],
    },
    {
      title: "Who decides",
      showWhen: ALONE,
      questions: [
        askedOf(
          "money",
          "Money and papers",
          "Does your partner keep money, work or your papers out of your hands, or have you account for what you spend?",
        ),
        askedOf(
          "phone",
          "Phone and whereabouts",
          "Does your partner go through your phone, or want to know at every hour where you are?",
        ),
        askedOf("people", "Other people", "Does your partner keep you away from people who are dear to you?"),
        askedOf(
          "followed",
          "Followed",
          "Has your partner gone after you, lain in wait for you, or come where you had said not to come?",
        ),
        askedOf(
          "sex",
          "Sexual pressure",
          "Were you pressed or forced into anything sexual, or not let go when you wanted to stop?",
        ),
      ],
    },
    {
      title: "Children",
      showWhen: ALONE,
      questions: [
        {
          id: "children",
          kind: "yes-no",
          label: "Children at home",
          text: "Do children live with you, or stay with you at times?",
        },
        {
          ...askedOf(
            "children-there",
            "Children there",
            "Were they there, or drawn in, when it went badly between you?",
          ),
          showWhen: { question: "children", operator: "=", value: true },
        },
        {
          ...askedOf("children-safe", "Afraid for them", "Are you afraid for them?"),
          showWhen: { question: "children", operator: "=", value: true },
        },
      ],
    },
    {
      title: "What might come",
      showWhen: ALONE,
      questions: [
        askedOf(
          "threat",
          "Threats to life",
          "Has your partner threatened to kill or badly harm anyone: you, a child, an animal, themselves?",
        ),
        {
          id: "worse",
          kind: "choice",
          label: "Getting worse",
          text: "Have such things come more often of late, or become harder?",
          options: NOT_SURE,
        },
        {
          id: "leaving",
          kind: "choice",
          label: "Danger in leaving",
          text: "If you left, or said that you might, would that be dangerous for anybody?",
          options: NOT_SURE,
        },
        {
          id: "going-home",
          kind: "rating",
          label: "Going home",
          text: "How safe is it for you to go home today?",
          low: "not safe",
          high: "entirely safe",
        },
      ],
    },
    {
      title: "Before you give it back",
      showWhen: ALONE,
      questions: [
        {
          id: "to-know",
          kind: "long-text",
          label: "For the therapist only",
          text: "Is there anything your therapist should know and your partner should not?",
        },
        {
          id: "how-to-speak",
          kind: "choice",
          label: "How to speak of it",
          text: "How may your therapist come back to you about this?",
          options: [
            { value: "alone-here", label: "Here, when we are alone" },
            { value: "by-phone", label: "By phone, at a time I name" },
            { value: "i-begin", label: "Not before I begin" },
          ],
        },
      ],
    },
  ],
});

import type { Pattern } from "./pattern.ts";

const OLD = "(?:9\\d|1[01]\\d)";
const OLD_WORDS =
  "(?:ninet(?:y|ies)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?)";
const ELDER =
  "(?:he|she|they|who|mother|father|mum|mom|dad|gran|granny|grandma|grandmother|grandpa|grandfather|grandad|nan|nana|aunt|uncle|neighbou?r|now|just|already|nearly|almost|she's|he's|who's|is|was|turned|turns|turning|aged?|at)";
const MEASURE =
  "(?!\\s*(?:%|percent|minutes?|mins?|miles?|km|degrees|pounds|dollars|days?|hours?|seconds?|people|times|per|kg|lbs?|mg|calls|texts|messages|mph|[.,:]\\d|out of|sessions|weeks|months))(?![\\d%])";

/** Ages over 89 (kind 3 of Safe Harbor), and years of birth that tell one. Any other age stays. */
export const AGES: readonly Pattern[] = [
  {
    kind: "age",
    reason: "An age over 89.",
    confidence: 0.97,
    form: new RegExp(
      `\\b${OLD}[- ]?(?:years?[- ]olds?|yrs?[- ]old|year[- ]old|y/?o\\b|yo\\b|y\\.o\\.|years of age)`,
      "gi",
    ),
  },
  {
    kind: "age",
    reason: "An age over 89.",
    confidence: 0.97,
    form: new RegExp(`\\b(?:aged?|age of|turn(?:s|ed|ing)?|age:)\\s+(?<it>${OLD})\\b${MEASURE}`, "dgi"),
  },
  {
    kind: "age",
    reason: "An age over 89.",
    confidence: 0.8,
    form: new RegExp(
      `\\b${ELDER}(?:\\s+(?:is|was|just|turned|now|nearly|almost|already|about|only|still))*\\s+(?<it>${OLD})\\b${MEASURE}`,
      "dgi",
    ),
  },
  { kind: "age", reason: "An age over 89.", confidence: 0.9, form: new RegExp(`,\\s(?<it>${OLD}),`, "dg") },
  {
    kind: "age",
    reason: "An age over 89.",
    confidence: 0.95,
    form: new RegExp(`\\b${OLD}(?:st|nd|rd|th)\\s+birthday`, "gi"),
  },
  {
    kind: "age",
    reason: "An age over 89, in words.",
    confidence: 0.95,
    form: new RegExp(`\\b${OLD_WORDS}[- ]?(?:years?[- ]olds?|years of age)\\b`, "gi"),
  },
  {
    kind: "age",
    reason: "An age over 89, in words.",
    confidence: 0.85,
    form: new RegExp(`\\b${ELDER}\\s+(?<it>${OLD_WORDS})\\b${MEASURE}`, "dgi"),
  },
  {
    kind: "age",
    reason: "An age over 89, in words.",
    confidence: 0.9,
    form: /\bin (?:his|her|their|my|our) (?:early |mid[- ]|late )?(?<it>nineties|90'?s|hundreds)\b/dgi,
  },
  {
    kind: "age",
    reason: "An age over 89, in words.",
    confidence: 0.95,
    form: /\b(?:nonagenarians?|centenarians?|supercentenarians?)\b/gi,
  },
  {
    kind: "age",
    reason: "An age over 89, in words.",
    confidence: 0.95,
    form: /\b(?:ninetieth|ninety[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:one )?hundredth) birthday/gi,
  },
  {
    kind: "age",
    reason: "A year of birth that tells an age over 89.",
    confidence: 0.8,
    form: /\b(?:born|b\.|dob:?|birth)\s+(?:in\s+|back in\s+)?(?<it>1[89][0-3]\d)\b/dgi,
  },
];

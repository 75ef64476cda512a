/** How far the work has come, per partner. The steps are named in our own words. */
export const stages = {
  title: "Stage of the work",
  about:
    "Optional. Mark the step you saw each of them at today; press it again to take it back. What was marked in earlier sessions stays.",
  stage: {
    "de-escalation": "De-escalation",
    restructuring: "Restructuring",
    consolidation: "Consolidation",
  },
  stepName: {
    s1: "getting to know what hurts",
    s2: "seeing the loop",
    s3: "finding the feelings underneath",
    s4: "facing the loop together",
    s5: "owning needs that were hidden",
    s6: "the partner takes it in",
    s7: "asking, and being answered",
    s8: "old problems, new answers",
    s9: "making it last",
  },
  step: "Step {{step}}: {{name}}",
  now: "Step {{step}}: {{name}}.",
  stands: "step {{step}}, {{stage}}",
  notMarked: "Not marked yet.",
  historyOf: "Earlier marks of {{name}}",
  inSession: "session {{number}}: step {{step}}",
  orderHint:
    "A thought: {{pursuer}} is marked as softening before {{withdrawer}} is marked as re-engaging. It is often safer the other way round. You know the couple; nothing changes unless you change it.",
};

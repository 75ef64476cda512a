/** The door: first run, unlocking, recovery, and what goes with the passphrase. */
export const vault = {
  doorLine: "The pattern is the problem. Neither of you is.",
  doorPrivacy: "Everything stays on this computer, encrypted. Attune never uses the network.",

  welcomeTitle: "Welcome to Attune",
  welcomeBody: "A quiet place to map the loop a couple gets caught in, together with them.",
  chooseCreate: "Create your practice",
  chooseCreateBody: "Takes about three minutes. You choose a passphrase and write down a recovery key.",
  chooseSample: "Look round in the sample practice",
  chooseSampleBody: "Four invented couples, with maps and sheets to try everything on.",
  sampleQuiet: "Look round in the sample practice",
  openingSample: "Opening the sample practice…",

  stepOf: "Step {{step}} of {{steps}}",
  passphraseTitle: "Choose your passphrase",
  passphraseBody:
    "It locks everything you write about your clients. A few ordinary words in a row are easy to remember and hard to guess.",
  passphrase: "Passphrase",
  newPassphrase: "New passphrase",
  currentPassphrase: "Current passphrase",
  repeatPassphrase: "Passphrase, once more",
  showTyped: "Show what is typed",
  repeatDiffers: "The two are not the same yet.",
  suggest: "Suggest six words",
  suggested: "Six words are filled in, and shown so that you can learn them.",
  strength: "Strength",
  strengthTooShort: "At least {{min}} characters, please",
  strengthShortCount: "{{count}} of at least {{min}} characters",
  strength0: "Would be guessed at once",
  strength1: "Would be guessed quickly",
  strength2: "Nearly there: add another word",
  strength3: "Good: hard to guess",
  strength4: "Excellent: very hard to guess",
  next: "Go on",

  recoveryTitle: "Write down your recovery key",
  recoveryBody:
    "If the passphrase is ever forgotten, this key is the only other way in. Nobody else has it, and nobody can make a new one for you.",
  recoveryKey: "Recovery key",
  recoveryPaper:
    "Print it, or copy it by hand onto paper, and keep it where you keep what must not get lost. Not on this computer. Printing leaves a copy in the print queue for a while.",
  print: "Print",
  recoveryDone: "I have it on paper",

  retypeTitle: "Type the key from your paper",
  retypeBody: "So that we both know the paper is right. Capitals, spaces and dashes do not matter.",
  retypeCount: "{{typed}} of {{total}} signs",
  retypeLong: "That is more than {{total}} signs.",
  seeKeyAgain: "See the key again",
  showNewKey: "Show me a new key",
  create: "Create my practice",
  creating: "Making the locks and the keys… this takes a moment.",

  sheetTitle: "Recovery key",
  sheetFor: "for an Attune practice",
  sheetWhat: "What this is",
  sheetWhatBody:
    "This key opens the encrypted practice on your computer when the passphrase has been forgotten. It works without the passphrase, so whoever holds this page and your computer can read what is stored there.",
  sheetKeep: "How to keep it",
  sheetKeepBody:
    "Keep this page in a safe place away from the computer: a locked cabinet, a safe, with your will. Do not photograph it, and do not type it into anything but Attune.",
  sheetUse: "How to use it",
  sheetUseBody:
    "Start Attune, choose “Use the recovery key instead”, and type the eight groups. Capitals, spaces and dashes do not matter. The key has no letters I, L, O or U: what looks like one of these is a number or a V.",
  sheetDate: "Written down on",
  sheetPlace: "Kept at",

  unlockTitle: "Welcome back",
  unlockBody: "Your practice is locked.",
  unlock: "Unlock",
  unlocking: "Unlocking…",
  useRecovery: "Use the recovery key instead",
  usePassphrase: "Use the passphrase instead",
  recoveryHint: "Eight groups of five signs, from your paper.",

  waitLeft_one: "The next try is taken in {{count}} second.",
  waitLeft_other: "The next try is taken in {{count}} seconds.",
  waitOver: "You can try again now.",
  sampleLockedTitle: "The sample practice is locked",
  sampleLockedBody: "Everyone in it is invented, so it needs no passphrase.",
  sampleAgain: "Open the sample again",
  toOwn: "To my own practice",

  againTitle: "Your practice closed unexpectedly",
  againBody: "What you typed is kept here. Enter the passphrase to go on.",
  againSampleBody: "What you typed is kept here. The sample practice needs no passphrase.",
  opening: "Opening your practice…",
};

/** Every outcome a person may meet: what happened, what is safe, what to do. */
export const errors = {
  LOCKED: {
    title: "Your practice is locked",
    safe: "Everything saved is safe behind the lock.",
    todo: "Unlock it and try again.",
  },
  NOT_ALLOWED: {
    title: "This window may not do that",
    safe: "Nothing was changed.",
    todo: "Go back to the main window of Attune and try it there.",
  },
  NOT_FOUND: {
    title: "This is not in the practice",
    safe: "Nothing was changed.",
    todo: "Go back to the couples and open it from there.",
  },
  WRONG_PASSPHRASE: {
    title: "That is not the passphrase",
    safe: "Your practice is untouched. Trying again does no harm.",
    todo: "Check Caps Lock and the keyboard language, or use the recovery key.",
  },
  WRONG_RECOVERY_KEY: {
    title: "That key does not open this practice",
    safe: "The key has no typing error, and your practice is untouched.",
    todo: "It may belong to an older practice, or have been replaced. Look for a newer paper, or use the passphrase.",
  },
  RECOVERY_KEY_MISTYPED: {
    title: "The key has a typing error, or is another practice’s",
    safe: "Nothing was opened and nothing was changed.",
    todo: "Compare it with your paper group by group. The key has no I, L, O or U.",
  },
  TRY_LATER: {
    title: "One moment before the next try",
    safe: "Several tries in a row were wrong, so Attune waits a little between them. Your practice is untouched, and no number of wrong tries ever deletes anything.",
    todo: "Seconds to wait: {{waitSeconds}}. Then try again, with the passphrase or the recovery key.",
  },
  RECOVERY_KEY_OUTDATED: {
    title: "The key on your paper no longer counts",
    safe: "Attune had to begin again before your practice was made. Nothing was made yet, and nothing is lost.",
    todo: "Have a new key shown, write it down or print it, and destroy the paper with the old one.",
  },
  PASSPHRASE_TOO_WEAK: {
    title: "That passphrase would be too easy to guess",
    safe: "Nothing was changed.",
    todo: "Make it longer: another unrelated word helps most.",
  },
  VAULT_EXISTS: {
    title: "There is a practice here already",
    safe: "It was left exactly as it is.",
    todo: "Two practices are never merged. Start Attune again and unlock the one that is here, or bring the other one in on a computer that has none.",
  },
  BACKUP_DAMAGED: {
    title: "This backup cannot be used",
    safe: "Your practice itself was not touched. The backup file is not whole, or belongs to another practice.",
    todo: "Choose another backup. Leave this file where it is: it takes up room, and nothing more.",
  },
  NO_VAULT: {
    title: "There is no practice here yet",
    safe: "Nothing was opened and nothing was changed.",
    todo: "Create your practice. If you had one, check that its disk is connected, then start Attune again.",
  },
  NOT_A_VAULT: {
    title: "What is here is not an Attune practice",
    safe: "Attune has not touched these files.",
    todo: "If you moved your practice by hand, put the whole folder back and try again.",
  },
  HEADER_DAMAGED: {
    title: "The file that holds the locks is damaged",
    safe: "Your records are in another file, which was not touched. The passphrase itself is not the problem.",
    todo: "Do not delete anything. If there is a backup, open it: it is put beside the damaged practice, and nothing is written over.",
  },
  DATABASE_DAMAGED: {
    title: "The file that holds your records is damaged",
    safe: "Your passphrase and keys are in order. Attune opened nothing and changed nothing.",
    todo: "Do not delete anything. If there is a backup, open it: it is put beside the damaged practice, and nothing is written over.",
  },
  TOO_NEW: {
    title: "This practice was written by a newer Attune",
    safe: "It was left exactly as it is.",
    todo: "Install the newer Attune on this computer and open it there.",
  },
  OLDER_THAN_ANCHOR: {
    title: "This practice is older than it was last time",
    safe: "It was not changed. Saved changes missing from it, compared with what this computer has seen: {{missing}}.",
    todo: "If you put an old copy in its place, put the newest copy back. Otherwise open the backup that holds most of what is missing, or look at this one as it is. A backup is put beside it, and nothing is written over.",
  },
  READ_ONLY: {
    title: "This practice is open to be read only",
    safe: "Nothing was changed. It is not as it was last time, so Attune writes nothing into it.",
    todo: "Restore a backup on the Safety page, and go on in that one.",
  },
  IN_USE: {
    title: "Another Attune has this practice open",
    safe: "Nothing was changed. Only one at a time may write.",
    todo: "Close the other one, or lock it, and try again.",
  },
  DISK_FULL: {
    title: "The disk is full",
    safe: "Everything saved before is safe. The last step was not saved.",
    todo: "Make some room on the disk and try again. Leave Attune open meanwhile.",
  },
  SEALED_TEXT_DAMAGED: {
    title: "This psychotherapy note does not open",
    safe: "The record and every other note are whole. What is stored of this one was left as it is.",
    todo: "It was changed outside Attune, or put in another’s place. An earlier copy of the practice may still hold it.",
  },
  CHANGE_REFUSED: {
    title: "That change does not fit the map as it stands",
    safe: "The saved map is whole.",
    todo: "Open the map again to see it as it is saved.",
  },
  QUESTIONNAIRE_REFUSED: {
    title: "This questionnaire cannot be taken in",
    safe: "Nothing of it was kept; your practice is as it was.",
    todo: "Choose the file again: the report names each place that does not fit.",
  },
  ANSWERS_REFUSED: {
    title: "Some of these answers do not fit the questions",
    safe: "Nothing was kept yet, and what you entered is still here.",
    todo: "Look at the marked questions and enter them as they stand on the paper.",
  },
  CALCULATION_TOO_LONG: {
    title: "This questionnaire’s own calculations take too long",
    safe: "They were stopped, and nothing was kept.",
    todo: "Import it again with a scoring file of your own, which does not need them.",
  },
  IMPORT_REFUSED: {
    title: "This file cannot be brought in",
    safe: "Nothing was changed. {{reason}}",
    todo: "If it was saved by Attune, save it there once more and bring in the new file.",
  },
  ANSWER_REFUSED: {
    title: "That answer does not fit the question",
    safe: "All other answers are kept.",
    todo: "Look at the question again and answer it anew.",
  },
  FORM_INCOMPLETE: {
    title: "Some answers are still missing",
    safe: "What was answered is kept.",
    todo: "Answer the questions that are marked.",
  },
  ALREADY_ANSWERED: {
    title: "This was answered already",
    safe: "What was given is kept as it is.",
    todo: "Nothing needs to be done. A new one can be given in the next session.",
  },
  CONSENT_MISSING: {
    title: "Not everybody has agreed",
    safe: "The answers stay as private as they were.",
    todo: "Ask those whose answers these are, then mark that they agreed.",
  },
  NOT_BOTH_ANSWERED: {
    title: "Not both have answered yet",
    safe: "What was given is kept and not shown.",
    todo: "Hand over to the other partner first.",
  },
  WRONG_PIN: {
    title: "That is not the PIN",
    safe: "The form stays as it is, and what was answered is kept.",
    todo: "Try again, or use the passphrase.",
  },
  PIN_CLOSED: {
    title: "The PIN does not count any more",
    safe: "The form stays as it is, and what was answered is kept.",
    todo: "Use the passphrase.",
  },
  JOINT_WORK_CLOSED: {
    title: "This is closed for this couple at present",
    safe: "Nothing was shown, printed or changed. {{closed}}",
    todo: "Open “Safety and consent” on the couple’s page: what opens it stands there.",
  },
  POLICY_CHANGED: {
    title: "Another secrets policy holds now",
    safe: "Nothing was recorded.",
    todo: "Look at the policy once more and ask again what it now says.",
  },
  FILE_NOT_WRITTEN: {
    title: "The file could not be written there",
    safe: "Nothing was left behind at that place.",
    todo: "Choose another folder, or check that the disk is connected and has room.",
  },
  DISPLAY_UNAVAILABLE: {
    title: "The couple’s screen could not be opened",
    safe: "Nothing was shown to anyone.",
    todo: "If your browser asks, let Attune open a window, and try again.",
  },
  WEEK_ALREADY_LOGGED: {
    title: "This week is logged already",
    safe: "The log that stands is kept as it is, and what you typed is still here.",
    todo: "Change the log that stands, or choose another week.",
  },
  PRINT_UNAVAILABLE: {
    title: "No printer can be reached",
    safe: "Nothing was sent.",
    todo: "Connect a printer and try again, or save the page as a PDF.",
  },
  UNREACHABLE: {
    title: "Your practice is not answering",
    safe: "Everything it confirmed as saved is safe, and what you typed is kept in this window.",
    todo: "Attune is starting it again. Wait a moment and try once more.",
  },
  INTERNAL: {
    title: "Something went wrong inside Attune",
    safe: "Everything saved is safe.",
    todo: "Try once more. If it happens again, close Attune and start it anew.",
  },
};

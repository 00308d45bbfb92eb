package broadsheet.mail;

/** What became of a try to send a letter. */
sealed interface Outcome {
    /** The server took it. */
    record Sent(String answer) implements Outcome {}

    /** This address will not take it, now or ever. */
    record Refused(String answer) implements Outcome {}

    /** Not now: this address, or the letter, may be taken later. */
    record Later(String answer) implements Outcome {}

    /** The server cannot be spoken to at all; other letters need not be tried now. */
    record Away(String answer) implements Outcome {}
}

package broadsheet.people.desk.part;

/**
 * A word that says where a thing stands. The tone is never alone: the word says the same, for those who see no colour.
 *
 * @param words "Published", "Scheduled for 18:00"
 */
public record Badge(String words, Tone tone) {
    /** What a badge feels like. */
    public enum Tone {
        /** Nothing asks for attention: a draft, an archived thing. */
        PLAIN("plain"),
        /** Somebody has to do something: in review, waiting. */
        WAITING("waiting"),
        /** It will happen by itself: scheduled, planned. */
        COMING("coming"),
        /** It is out, or done. */
        GOOD("good"),
        /** It is stopped: withdrawn, refused, failed. */
        STOPPED("stopped");

        private final String word;

        Tone(String word) {
            this.word = word;
        }

        /** For the style sheet. */
        public String word() {
            return word;
        }
    }

    /**
     * Of a story.
     *
     * @param standing as it is stored: draft, in review, approved, planned, scheduled, published, withdrawn
     * @param words the same in the person's language
     */
    public static Badge standing(String standing, String words) {
        return new Badge(
                words,
                switch (standing) {
                    case "in review" -> Tone.WAITING;
                    case "approved", "planned", "scheduled" -> Tone.COMING;
                    case "published" -> Tone.GOOD;
                    case "withdrawn" -> Tone.STOPPED;
                    default -> Tone.PLAIN;
                });
    }
}

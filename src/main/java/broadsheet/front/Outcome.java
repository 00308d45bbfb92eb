package broadsheet.front;

import broadsheet.front.page.Headed;

/** What is found at a place, before it is printed. */
sealed interface Outcome {

    /**
     * A page to print.
     *
     * @param template beside its view in {@code front/page}
     * @param kept whether it is kept for the next reader
     */
    record Sheet(int status, String template, Headed view, boolean kept) implements Outcome {
        static Sheet of(String template, Headed view) {
            return new Sheet(200, template, view, true);
        }
    }

    /** Finished as it is, such as a feed. */
    record Bytes(String contentType, byte[] body) implements Outcome {}

    /** It is at another address now. */
    record Elsewhere(String address) implements Outcome {}

    /** Nothing is here. */
    record Nothing() implements Outcome {}
}

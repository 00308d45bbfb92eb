package bench;

/** A benchmark cannot be run, or what it measures is not what it should be; the message is a sentence for the person. */
final class CannotMeasure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotMeasure(String sentence) {
        super(sentence);
    }
}

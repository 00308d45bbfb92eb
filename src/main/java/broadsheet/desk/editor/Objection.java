package broadsheet.desk.editor;

/** Something that cannot be done as it was asked, with a sentence in the asking person's language for one field. */
public final class Objection extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Trouble trouble;

    public Objection(String place, String sentence) {
        super(sentence, null, false, false);
        this.trouble = new Trouble(place, sentence);
    }

    public Trouble trouble() {
        return trouble;
    }
}

package broadsheet.text;

/**
 * A word as it stands in a text; the little ones that every text has are left out.
 *
 * @param stem what its forms have in common, in small letters; a number in digits
 * @param written as the text has it
 * @param opens whether it begins a sentence, where a capital letter says nothing
 */
public record Word(String stem, String written, boolean opens) {

    /** Whether it is a number, in digits or spelled out. */
    public boolean number() {
        return Character.isDigit(stem.codePointAt(0));
    }

    /** Whether it begins with a capital letter. */
    public boolean capital() {
        return Character.isUpperCase(written.codePointAt(0));
    }
}

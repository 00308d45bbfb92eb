package broadsheet.front.page;

/**
 * Words that lead somewhere.
 *
 * @param current whether it is where the reader is
 */
public record Link(String words, String address, boolean current) {
    public Link(String words, String address) {
        this(words, address, false);
    }
}

package broadsheet.html.theme;

/** Why a theme is refused: file, line and reason in one sentence. */
public final class Flaw extends Exception {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;

    /** @param line from 1; 0 where the whole file is meant */
    public Flaw(String file, int line, String reason) {
        super((line > 0 ? "%s, line %d: %s".formatted(file, line, reason) : "%s: %s".formatted(file, reason)));
        this.file = file;
        this.line = line;
    }

    /** The whole sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public String file() {
        return file;
    }

    /** From 1; 0 where the whole file is meant. */
    public int line() {
        return line;
    }
}

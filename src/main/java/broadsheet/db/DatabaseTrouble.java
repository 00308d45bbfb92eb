package broadsheet.db;

import org.jspecify.annotations.Nullable;

/** The database cannot do what was asked; the message is one sentence for the person who runs the machine. */
public final class DatabaseTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong, for programs. */
    public enum Kind {
        /** It cannot be opened, or went away; trying again may help. */
        UNREACHABLE,
        /** The file, folder or server takes no writes. */
        READ_ONLY,
        /** There is no room left on the disk. */
        FULL,
        /** A later Broadsheet wrote it. */
        NEWER,
        /** Another process has it. */
        IN_USE,
        /** It is not, or no longer, a database. */
        DAMAGED,
        /** More work is waiting than can be done; trying again soon will help. */
        BUSY
    }

    private final Kind kind;

    public DatabaseTrouble(Kind kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public DatabaseTrouble(Kind kind, String sentence) {
        this(kind, sentence, null);
    }

    public Kind kind() {
        return kind;
    }
}

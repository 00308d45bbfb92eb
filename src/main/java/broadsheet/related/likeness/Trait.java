package broadsheet.related.likeness;

/** The kinds of marks a story leaves, and how much each tells of what happened. */
enum Trait {
    WORD(1),
    /** “23”: two floods have the same words, seldom the same numbers. */
    NUMBER(1.75f),
    /** “23 pirates”: a number with what it counts. */
    FIGURE(1.5f),
    /** What an editor says it is about. */
    TOPIC(2),
    /** Four letters of a word: Turkmen and Turkmenistan, a name spelled in two ways, a language without a stemmer. */
    GRAM(1),
    /** The word stands here with a capital letter inside a sentence; counted, never compared. */
    AS_NAME(0),
    /** The word stands here in small letters; counted, never compared. */
    AS_WORD(0);

    private static final Trait[] ALL = values();

    /** A word that the archive always writes with a capital letter weighs this much more than one it never does. */
    static final float NAME = 1.6f;

    private final float weight;
    private final long salt;

    Trait(float weight) {
        this.weight = weight;
        this.salt = (ordinal() + 1) * 0x9E3779B97F4A7C15L;
    }

    float weight() {
        return weight;
    }

    boolean compared() {
        return weight > 0;
    }

    /** Names the mark in 64 bits: among a million different ones, two are taken for one with a chance of 1 in 37 million. */
    long key(CharSequence form) {
        return key(form, 0, form.length());
    }

    /** As {@link #key(CharSequence)}, of a part of it. */
    long key(CharSequence form, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) hash = (hash ^ form.charAt(i)) * 0x100000001B3L;
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32) ^ salt;
    }

    /** The key of the same form as another trait. */
    long key(long key, Trait of) {
        return key ^ of.salt ^ salt;
    }

    static Trait at(int ordinal) {
        return ALL[ordinal];
    }
}

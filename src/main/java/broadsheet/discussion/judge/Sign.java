package broadsheet.discussion.judge;

/**
 * One thing noticed in a remark.
 *
 * @param kind what sort of thing
 * @param name what exactly
 * @param value how strongly it is there
 */
record Sign(Kind kind, String name, float value) {
    /** Weights per kind before anything is learned: whole words say more than their letters. */
    enum Kind {
        SIGN(1f),
        HOST(0.5f),
        WORD(0.5f),
        PAIR(0.5f),
        LETTERS(0.1f);

        final float share;

        Kind(float share) {
            this.share = share;
        }
    }

    static Sign of(Kind kind, String name) {
        return new Sign(kind, name, kind.share);
    }

    /** Its place among the learner's weights; two may share one, which costs little at this size. */
    int place() {
        int mixed = (name.hashCode() * 31 + kind.ordinal()) * 0x9E3779B1;
        return mixed >>> (Integer.SIZE - Learner.BITS);
    }
}

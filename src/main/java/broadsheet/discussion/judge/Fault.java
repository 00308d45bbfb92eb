package broadsheet.discussion.judge;

/** What a remark can be judged for. */
public enum Fault {
    /** It is there to sell, to lure or to gather followers. */
    SPAM("spam"),
    /** It insults, threatens or degrades people. A remark is held for it and ranked, never deleted. */
    ABUSE("abuse");

    /** As the file of first lessons marks it. */
    final String mark;

    Fault(String mark) {
        this.mark = mark;
    }
}

package broadsheet.front;

/**
 * How wide a picture stands on the page, as {@code sizes} wants it; in step with the style sheet. The first picture of a page is
 * said to be narrower on a phone than it is: the next smaller file is there 0.3 s sooner and still has more points than the page.
 */
enum Slot {
    /** Across a story's column and beyond. */
    STORY("(min-width: 62rem) 54rem, (min-width: 40rem) 100vw, 65vw"),
    /** In the body of a story. */
    BODY("(min-width: 44rem) 40rem, 100vw"),
    /** The lead of the front page. */
    LEAD("(min-width: 75rem) 38rem, (min-width: 48rem) 62vw, 65vw"),
    /** A third of the page. */
    SECOND("(min-width: 75rem) 19rem, (min-width: 48rem) 30vw, 100vw"),
    /** A card in a list. */
    CARD("(min-width: 48rem) 16rem, 34vw"),
    /** A face. */
    PORTRAIT("5rem");

    private final String sizes;

    Slot(String sizes) {
        this.sizes = sizes;
    }

    String sizes() {
        return sizes;
    }
}

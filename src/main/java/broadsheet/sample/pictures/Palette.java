package broadsheet.sample.pictures;

/** Three inks, the darkest first, each a 0xRRGGBB colour laid on cream paper. */
public record Palette(int first, int second, int third) {

    static final int PAPER = 0xF5EDDC;

    private static final int INK = 0x14222F;
    private static final int TEAL = 0x17808A;
    private static final int OCHRE = 0xE8A62F;
    private static final int BRICK = 0xC4452C;
    private static final int CLAY = 0xC8683A;

    /** Ink, teal, ochre. */
    static final Palette RIVER = new Palette(INK, TEAL, OCHRE);
    /** Ink, brick, ochre. */
    static final Palette EARTH = new Palette(INK, BRICK, OCHRE);
    /** Ink, teal, brick. */
    static final Palette TOWN = new Palette(INK, TEAL, BRICK);
    /** Ink, teal, clay: the inks of the portraits. */
    static final Palette FACES = new Palette(INK, TEAL, CLAY);

    int ink(int plate) {
        return switch (plate) {
            case 0 -> first;
            case 1 -> second;
            default -> third;
        };
    }
}

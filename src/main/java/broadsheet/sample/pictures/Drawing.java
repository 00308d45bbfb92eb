package broadsheet.sample.pictures;

/** What a picture shows and the inks it is printed in. */
public record Drawing(Palette palette, Scene scene) {

    /** Cuts the plates of one picture. */
    @FunctionalInterface
    public interface Scene {
        void cut(Print print);
    }
}
